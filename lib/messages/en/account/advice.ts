/** Advice on what is being typed: accounts of nearly the same name, and values used before. */
export const adviceTexts = {
  usedBefore: 'Used before',
  usedBeforeCount: (count: number) =>
    count === 1
      ? '1 value used before. The arrow keys choose it.'
      : `${count} values used before. The arrow keys choose one.`,
  near: {
    line: <Part>(edit: Part) => ['Nearly the same name is already here: ', edit],
    lineSame: <Part>(edit: Part) => ['Already here: ', edit],
    spoken: (account: string) => `This account may be here already: ${account}.`,
    sameName: 'Already here',
    nearlySameName: 'Already here under nearly the same name',
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
    duplicate: 'A duplicate can only be merged by a global administrator, for good.',
    /** The name is the identity: there is no second account of exactly this name to make. */
    oneAccount: 'The API knows an account by its name: saving this one again changes it.',
    /** The name keys are equal, the spellings are not. */
    otherSpelling:
      'The API may take both spellings for one account. Saving this name may change that account, or make a duplicate that only a global administrator can merge.',
    edit: (account: string) => `Edit ${account}`,
    another: 'It is another account',
    others: 'Also near:',
  },
};
