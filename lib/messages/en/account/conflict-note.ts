/** The question after a 412: an account of that name is here, or a newer version of it. */
export const conflictNoteTexts = {
  conflict: {
    exists: 'Nothing was sent: an account with this name is already here',
    changed: 'Nothing was sent: the account has changed since you opened it',
    gone: 'The version you opened is no longer here. Open the account again.',
    sent: {
      withTime: <Part>(at: Part) => ['Last sent from here, ', at, '.'],
      withBoth: <Part>(person: string, at: Part) => [`Last sent from here by ${person}, `, at, '.'],
    },
    loaded: {
      withTime: <Part>(at: Part) => ['Loaded from a file, ', at, '.'],
      withBoth: <Part>(person: string, at: Part) => [`Loaded from a file by ${person}, `, at, '.'],
    },
    empty: 'empty',
    existing: 'Existing',
    yours: 'Yours',
    emptyKeeps: 'Any field you left empty keeps its existing value.',
    duplicate: 'Only a global administrator can merge duplicates, and a merge cannot be undone.',
    editExisting: 'Edit that account with my values',
    another: 'This is a different account',
    back: 'Back',
  },
  merge: {
    same: 'Both versions are the same.',
    field: <Part>(field: string, weak: (text: string) => Part, before: string) => [
      `${field} `,
      weak(`was ${before}`),
    ],
    empty: 'empty',
    quoted: (value: string) => `“${value}”`,
    theirs: <Part>(value: Part) => ['Theirs: ', value],
    mine: <Part>(value: Part) => ['Yours: ', value],
    use: 'Use these values',
    notSentYet: 'Nothing is sent until you save.',
  },
};
