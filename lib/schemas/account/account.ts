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

/** A field's text: checked as typed for what cannot be sent, then normalised and measured. */
function text(field: AccountField) {
  const missing = isRequiredField(field) ? accountCheckTexts.enter[field] : null;
  const notText = accountCheckTexts.notText(nameTexts.fields[field]);
  const typed = z.string({ error: ({ input }) => (input === undefined && missing) || notText });
  const sent = z.string().check(atMost(fieldDefinitions[field].limit));
  const whole = z.pipe(
    typed.check(refuseCharacters),
    z.pipe(
      z.transform(normaliseWhiteSpace),
      missing === null ? sent : sent.check(z.refine((text) => text !== '', missing)),
    ),
  );
  return missing === null ? z.optional(whole) : whole;
}

/** Compares name keys, because the accounts API may treat both spellings as one account. */
function refuseOwnParent({ value, issues }: z.core.ParsePayload<TypedAccount>): void {
  const { reference = '', parent = '' } = value;
  if (parent === '' || nameKey(parent) !== nameKey(reference)) return;
  issues.push({ code: 'custom', input: parent, path: ['parent'], message: accountCheckTexts.ownParent });
}

/** Leaves out empty fields: the API is sent only fields with a value. */
function withoutEmpty(account: TypedAccount): Account {
  const filled = accountFields.flatMap((field) => (account[field] ? [[field, account[field]]] : []));
  return Object.fromEntries(filled) as Account;
}

/**
 * The one check of an account, in the form and on the server: the same rules and sentences. Accepts only the
 * account's fields, as text (absent means empty); returns the account as sent.
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
