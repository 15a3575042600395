/** Advice on what is being typed: accounts with a similar name, and values used before. */
export const adviceTexts = {
  usedBefore: 'Used before',
  usedBeforeCount: (count: number) =>
    count === 1
      ? '1 value used before. Use the arrow keys to choose it.'
      : `${count} values used before. Use the arrow keys to choose one.`,
  near: {
    line: <Part>(edit: Part) => ['An account with a similar name is already here: ', edit],
    lineSame: <Part>(edit: Part) => ['Already here: ', edit],
    spoken: (account: string) => `This account may already be here: ${account}.`,
    sameName: 'Already here',
    nearlySameName: 'Already here under a similar name',
    sent: {
      plain: (account: string) => `${account}, sent.`,
      withTime: <Part>(account: string, at: Part) => [`${account}, sent `, at, '.'],
      withPerson: (account: string, person: string) => `${account}, sent by ${person}.`,
      withBoth: <Part>(account: string, at: Part, person: string) => [
        `${account}, sent `,
        at,
        ` by ${person}.`,
      ],
    },
    loaded: {
      plain: (account: string) => `${account}, loaded from a file.`,
      withTime: <Part>(account: string, at: Part) => [`${account}, loaded from a file `, at, '.'],
      withPerson: (account: string, person: string) => `${account}, loaded from a file by ${person}.`,
      withBoth: <Part>(account: string, at: Part, person: string) => [
        `${account}, loaded from a file `,
        at,
        ` by ${person}.`,
      ],
    },
    duplicate: 'Only a global administrator can merge duplicates, and a merge cannot be undone.',
    /** The name is the identity: there is no second account of exactly this name to make. */
    oneAccount: 'The API identifies an account by its name, so saving this changes the existing account.',
    /** The name keys are equal, the spellings are not. */
    otherSpelling:
      'The API may treat both spellings as one account. Saving this name may change that account, or create a duplicate that only a global administrator can merge.',
    edit: (account: string) => `Edit ${account}`,
    another: 'This is a different account',
    others: 'Also similar:',
  },
};
