import * as z from 'zod/mini';
import { accountCheckTexts } from '#messages/account/account-check';
import { nameTexts } from '#messages/names';
import {
  type Account,
  type AccountField,
  accountFields,
  eachField,
  fieldDefinitions,
  isRequiredField,
} from './account-fields';
import { countCodePoints, normaliseWhiteSpace } from './account-text';
import { nameKey } from './name-key';
import { findRefusedCharacter } from './refused-characters';

type TypedAccount = Record<AccountField, string | undefined>;

function refuseCharacters(context: z.core.ParsePayload<string>): void {
  const refused = findRefusedCharacter(context.value);
  if (refused === null) return;
  const { name, codePoint, position } = refused;
  context.issues.push({
    code: 'custom',
    input: context.value,
    message: accountCheckTexts.refusedCharacter(name, codePoint, position),
  });
}

function atMost(limit: number): (context: z.core.ParsePayload<string>) => void {
  return (context) => {
    const excess = countCodePoints(context.value) - limit;
    if (excess <= 0) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: accountCheckTexts.tooLong(excess, limit),
    });
  };
}

/** A field's text: what was typed is checked for what cannot be sent, then made as it is sent and measured. */
function text(field: AccountField) {
  const missing = isRequiredField(field) ? accountCheckTexts.enter[field] : null;
  const notText = accountCheckTexts.notText(nameTexts.fields[field]);
  const typed = z.string({ error: ({ input }) => (input === undefined && missing) || notText });
  const sent = z.string().check(atMost(fieldDefinitions[field].limit));
  const whole = z.pipe(
    typed.check(refuseCharacters),
    z.pipe(z.transform(normaliseWhiteSpace), missing === null ? sent : sent.check(z.minLength(1, missing))),
  );
  return missing === null ? z.optional(whole) : whole;
}

/** By name key, because the accounts API may take both spellings for one account. */
function refuseOwnParent({ value, issues }: z.core.ParsePayload<TypedAccount>): void {
  const { reference = '', parent = '' } = value;
  if (parent === '' || nameKey(parent) !== nameKey(reference)) return;
  issues.push({ code: 'custom', input: parent, path: ['parent'], message: accountCheckTexts.ownParent });
}

/** Leaves out what was left empty: the API is sent only the fields that have a value. */
function withoutEmpty(account: TypedAccount): Account {
  const filled = accountFields.flatMap((field) => (account[field] ? [[field, account[field]]] : []));
  return Object.fromEntries(filled) as Account;
}

/**
 * The one check of an account, in the form and on the server: the same rules, the same sentences.
 * Takes its fields as text (absent is empty) and nothing else; gives the account as it is sent.
 */
export const accountSchema = z.pipe(
  z
    .strictObject(eachField(text), {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? accountCheckTexts.noSuchField : accountCheckTexts.notAnAccount,
    })
    .check(refuseOwnParent),
  z.transform(withoutEmpty),
);
