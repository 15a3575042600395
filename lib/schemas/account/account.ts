import * as z from 'zod/mini';
import { accountCheckTexts } from '#messages/account/account-check';
import { type Account, type AccountField, accountFieldLimits } from './account-fields';
import { countCodePoints, normaliseWhiteSpace } from './account-text';
import { nameKey } from './name-key';
import { findRefusedCharacter } from './refused-characters';

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

function text(field: AccountField) {
  const required = field === 'reference';
  return z.pipe(
    z
      .string({
        error: (issue) =>
          issue.input === undefined ? accountCheckTexts.enter[field] : accountCheckTexts.notText[field],
      })
      .check(refuseCharacters),
    z.pipe(
      z.transform(normaliseWhiteSpace),
      z
        .string()
        .check(
          ...(required ? [z.minLength(1, accountCheckTexts.enter[field])] : []),
          atMost(accountFieldLimits[field]),
        ),
    ),
  );
}

/** By name key, because the accounts API may take both spellings for one account. */
function refuseOwnParent(
  context: z.core.ParsePayload<{ reference: string; parent?: string | undefined }>,
): void {
  const { reference, parent } = context.value;
  if (parent === undefined || parent === '' || nameKey(parent) !== nameKey(reference)) return;
  context.issues.push({
    code: 'custom',
    input: parent,
    path: ['parent'],
    message: accountCheckTexts.ownParent,
  });
}

/** Leaves out what was left empty: the API is sent only the fields that have a value. */
function withoutEmpty(account: Record<AccountField, string | undefined>): Account {
  const filled = Object.entries(account).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled) as unknown as Account;
}

/**
 * The one check of an account, in the form and on the server: the same rules, the same sentences.
 * Takes the five fields as text (absent is empty) and nothing else; gives the account as it is sent.
 */
export const accountSchema = z.pipe(
  z
    .strictObject(
      {
        reference: text('reference'),
        number: z.optional(text('number')),
        manager: z.optional(text('manager')),
        parent: z.optional(text('parent')),
        region: z.optional(text('region')),
      },
      {
        error: (issue) =>
          issue.code === 'unrecognized_keys' ? accountCheckTexts.noSuchField : accountCheckTexts.notAnAccount,
      },
    )
    .check(refuseOwnParent),
  z.transform((account) => withoutEmpty(account as Record<AccountField, string | undefined>)),
);
