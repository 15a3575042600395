/** The form of one account as it stands before the first input. */
export const accountFormTexts = {
  header: {
    newAccount: 'New account',
    addsOne: (apiRegion: string) => `Adds one account in ${apiRegion}.`,
    sent: {
      plain: 'As last sent from here.',
      withTime: <Part>(at: Part) => ['As last sent from here, ', at, '.'],
      withPerson: (person: string) => `As last sent from here by ${person}.`,
      withBoth: <Part>(person: string, at: Part) => [`As last sent from here by ${person}, `, at, '.'],
    },
    loaded: {
      plain: 'Loaded from a file.',
      withTime: <Part>(at: Part) => ['Loaded from a file, ', at, '.'],
      withPerson: (person: string) => `Loaded from a file by ${person}.`,
      withBoth: <Part>(person: string, at: Part) => [`Loaded from a file by ${person}, `, at, '.'],
    },
    cannotBeRead: 'The API cannot be read, so changes made elsewhere are not shown.',
  },
  readOnly: 'You can view accounts but not save them',
  lockedName: 'You cannot rename an account: the API would treat the new name as a new account.',
  newWithTheseValues: 'New account with these values',
  field: {
    wasEmpty: 'was empty',
    was: (before: string) => `was ${before}`,
    unknownParent: 'No account with this name is known here. Check the spelling.',
    sentEmpty: 'Will be sent empty.',
    used: (count: number, limit: number) => `${count} / ${limit}`,
    invisible: (name: string, codePoint: string, position: number) =>
      `The character at position ${position} cannot be sent: ${name} (${codePoint}).`,
    removeInvisible: 'Remove invisible characters',
    spaces: 'Several spaces in a row are sent as typed. Remove any you do not need.',
  },
  bar: {
    newAccount: <Part>(strong: (text: string) => Part, apiRegion: string) => [
      strong('New account'),
      ` in ${apiRegion}`,
    ],
    changes: <Part>(strong: (text: string) => Part, count: number, apiRegion: string) => [
      strong(count === 1 ? '1 change' : `${count} changes`),
      ` in ${apiRegion}`,
    ],
    noChanges: <Part>(strong: (text: string) => Part, apiRegion: string) => [
      strong('No changes'),
      ` in ${apiRegion}`,
    ],
    saving: <Part>(strong: (text: string) => Part, apiRegion: string) => [
      strong('Saving'),
      ` in ${apiRegion}`,
    ],
    slow: (apiRegion: string) =>
      `Waiting for the accounts API in ${apiRegion}. This can take up to 20 seconds.`,
    pause: (duration: string) => `The API asked for a pause. You can save again in ${duration}.`,
    paused: <Part>(since: Part, duration: string) => [
      'API region paused since ',
      since,
      `. You can try to save again in ${duration}.`,
    ],
    showRequest: 'Show request',
    discard: 'Discard',
    save: 'Save account',
  },
  failed: {
    pause: (detail: string, duration: string) => `${detail} The pause lasts ${duration}.`,
    retry: 'Retry',
    apiSays: (error: string) => `The API says: ${error}`,
  },
  nothingToSend: {
    title: 'Nothing to send: you have not changed anything',
    description: 'These are the values as last sent from here.',
    sendAnyway: 'Send again anyway',
  },
};
