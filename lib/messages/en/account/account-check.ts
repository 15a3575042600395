import type { RequiredField } from '../../../schemas/account/account-fields';

/** What the check of an account says, in the form, on the server, and of the rows of a file. */
export const accountCheckTexts = {
  /** Nothing was given, or nothing but white space. */
  enter: { reference: 'Enter the account name.' } satisfies Record<RequiredField, string>,
  notText: (field: string) => `${field} must be text.`,
  tooLong: (excess: number, limit: number) =>
    excess === 1
      ? `Shorten it by 1 character: the limit is ${limit}.`
      : `Shorten it by ${excess} characters: the limit is ${limit}.`,
  refusedCharacter: (name: string, codePoint: string, position: number) =>
    `Remove the ${name} (${codePoint}) at position ${position}: it cannot be sent.`,
  ownParent: 'An account cannot be its own parent.',
  noSuchField: 'The accounts API has no such field.',
  notAnAccount: 'An account must be a JSON object with the field reference.',
};
