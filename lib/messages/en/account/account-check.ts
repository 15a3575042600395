/** What the check of an account says, in the form, on the server, and of the rows of a file. */
export const accountCheckTexts = {
  /** Nothing was given, or nothing but white space. */
  enter: {
    reference: 'Enter the account name.',
    number: 'Enter the number.',
    manager: 'Enter the account manager.',
    parent: 'Enter the parent account.',
    region: 'Enter the reporting region.',
  },
  notText: {
    reference: 'Account name must be text.',
    number: 'Number must be text.',
    manager: 'Account manager must be text.',
    parent: 'Parent account must be text.',
    region: 'Reporting region must be text.',
  },
  tooLong: (excess: number, limit: number) =>
    excess === 1
      ? `Shorten it by 1 character: at most ${limit} fit.`
      : `Shorten it by ${excess} characters: at most ${limit} fit.`,
  refusedCharacter: (name: string, codePoint: string, position: number) =>
    `Remove the ${name} (${codePoint}) at position ${position}: it cannot be sent.`,
  ownParent: 'An account cannot be its own parent.',
  noSuchField: 'The accounts API has no such field.',
  notAnAccount: 'An account is a JSON object with the field reference.',
};
