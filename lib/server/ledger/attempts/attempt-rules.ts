import 'server-only';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { Outcome, SuccessOutcome } from '@/lib/schemas/attempt';
import type { SaveAnswer } from '@/lib/schemas/save';
import { type AccountRow, toAccountItems } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { isOpen } from './attempt-conditions';
import { type AttemptRow, bodyHash } from './attempt-rows';
import type { OpenAttemptRequest, OpenAttemptResult, Precondition } from './attempt-types';
import { isOrphan, settleAsUnknown } from './orphans';
import { readStoredBody } from './stored-attempt';

/** The result if the idempotency key alone decides it, or null if the attempt should be opened or continued. */
export async function checkEarlierAttempt(
  ledger: Ledger,
  trx: LedgerTransaction,
  request: OpenAttemptRequest,
  earlier: AttemptRow | undefined,
): Promise<OpenAttemptResult | null> {
  if (earlier === undefined) return null;
  if (earlier.body_hash !== bodyHash(request.apiRegion, request.account)) return { kind: 'key-reused' };
  if (earlier.state === 'open') {
    if (!(await isOrphan(ledger, trx, earlier))) return { kind: 'running' };
    await settleAsUnknown(trx, earlier.id);
    return null;
  }
  const answer = storedAnswer(earlier);
  return answer === null ? null : { kind: 'replayed', answer };
}

/** The answer of a settled attempt, or null if it was not a success. */
export function storedAnswer(row: AttemptRow): SaveAnswer | null {
  if (!isSuccess(row.outcome) || row.account_id === null || row.account_version === null) return null;
  const values = toFormValues(readStoredBody(row));
  return {
    outcome: row.outcome,
    account: { id: String(row.account_id), version: row.account_version, ...values },
    attemptId: String(row.id),
    requestId: row.request_id,
    ...(row.surprise === null ? {} : { surprise: row.surprise }),
  };
}

export function isSuccess(outcome: Outcome | null): outcome is SuccessOutcome {
  return outcome === 'created' || outcome === 'updated' || outcome === 'saved';
}

/** True if another attempt with the name key is running. An orphaned one is settled first. */
export async function isInFlight(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  nameKey: string,
  ownAttemptId: number | undefined,
): Promise<boolean> {
  const other = await trx
    .selectFrom('attempts')
    .select(['id', 'owner', 'run', 'lease_until'])
    .where('api_region', '=', apiRegion)
    .where('name_key', '=', nameKey)
    .where(isOpen)
    .where('id', '!=', ownAttemptId ?? 0)
    .executeTakeFirst();
  if (other === undefined) return false;
  if (!(await isOrphan(ledger, trx, other))) return true;
  await settleAsUnknown(trx, other.id);
  return false;
}

/** The refusal if the precondition does not hold, or null. `known` is the account with that reference. */
export async function checkPrecondition(
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  nameKey: string,
  precondition: Precondition,
  known: AccountRow | undefined,
): Promise<OpenAttemptResult | null> {
  if (precondition.kind === 'edit' && known?.version !== precondition.version) {
    const [current] = known === undefined ? [] : await toAccountItems(trx, [known]);
    return { kind: 'changed', current: current ?? null };
  }
  if (precondition.kind !== 'add') return null;
  const namesake = known ?? (await findNamesake(trx, apiRegion, nameKey));
  const [current] = namesake === undefined ? [] : await toAccountItems(trx, [namesake]);
  return current === undefined ? null : { kind: 'exists', current };
}

async function findNamesake(
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  nameKey: string,
): Promise<AccountRow | undefined> {
  return trx
    .selectFrom('accounts')
    .selectAll()
    .where('api_region', '=', apiRegion)
    .where('name_key', '=', nameKey)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
