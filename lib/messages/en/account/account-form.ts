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
    cannotBeRead: 'The API cannot be read; changes made elsewhere do not show.',
  },
  readOnly: 'You can look, but not save',
  lockedName: 'The name is the account’s identity: another name would make another account.',
  newWithTheseValues: 'New account with these values',
  field: {
    wasEmpty: 'was empty',
    was: (before: string) => `was ${before}`,
    unknownParent: 'No account of this name was sent from here. Check the spelling.',
    sentEmpty: 'Will be sent empty.',
    used: (count: number, limit: number) => `${count} / ${limit}`,
    invisible: (name: string, codePoint: string, position: number) =>
      `There is a ${name} (${codePoint}) at position ${position}. It cannot be sent.`,
    removeInvisible: 'Remove what cannot be seen',
    spaces: 'Spaces in a row are sent as typed. Take one out if it slipped in.',
  },
  bar: {
    newAccount: <Part>(strong: (text: string) => Part, apiRegion: string) => [
      strong('New account'),
      ` to ${apiRegion}`,
    ],
    changes: <Part>(strong: (text: string) => Part, count: number, apiRegion: string) => [
      strong(count === 1 ? '1 change' : `${count} changes`),
      ` to ${apiRegion}`,
    ],
    noChanges: <Part>(strong: (text: string) => Part, apiRegion: string) => [
      strong('No changes'),
      ` to ${apiRegion}`,
    ],
    saving: <Part>(strong: (text: string) => Part, apiRegion: string) => [
      strong('Saving'),
      ` in ${apiRegion}`,
    ],
    slow: (apiRegion: string) => `Waiting for the accounts API in ${apiRegion}, 20 seconds at most.`,
    pause: (duration: string) => `The API asks for a pause: you can save again in ${duration}.`,
    paused: <Part>(since: Part, duration: string) => [
      'API region paused since ',
      since,
      `. It is tried again with a save in ${duration}.`,
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
    title: 'Nothing to send: nothing was changed',
    description: 'These are the values as last sent from here.',
    sendAnyway: 'Send again anyway',
  },
};
