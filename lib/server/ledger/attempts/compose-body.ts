import 'server-only';
import { type Account, type AccountFormValues, accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { isUnresolved } from './attempt-conditions';
import type { Standing } from './standing';
import { readStoredBody } from './stored-attempt';

/** The body of a PUT: the fields that are sent, in the order of the API's page. */
export type AccountBody = Readonly<Record<string, string>>;

/**
 * What is sent for `account`: its values, and an empty string for each empty field that the accounts API may
 * still have a value for, because leaving it out might keep the old value.
 *
 * What the API may have is the account as last sent from here, and whatever later saves with an unknown outcome
 * sent.
 */
export async function composeBody(
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  nameKey: string,
  account: Account,
  { known, unresolvedId }: Pick<Standing, 'known' | 'unresolvedId'>,
): Promise<AccountBody> {
  const held =
    unresolvedId === null ? [] : await unresolvedBodies(trx, apiRegion, nameKey, account.reference);
  const mayHold = [...held, ...(known === undefined ? [] : [known as AccountFormValues])];
  const body: Record<string, string> = {};
  for (const field of accountFields) {
    const value = account[field] ?? '';
    if (value !== '' || mayHold.some((values) => (values[field] ?? '') !== '')) body[field] = value;
  }
  return body;
}

async function unresolvedBodies(
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  nameKey: string,
  reference: string,
): Promise<Partial<AccountFormValues>[]> {
  const rows = await trx
    .selectFrom('attempts')
    .select('body')
    .where('api_region', '=', apiRegion)
    .where('name_key', '=', nameKey)
    .where(isUnresolved)
    .where('reference', '=', reference)
    .execute();
  return rows.map(readStoredBody);
}
