import 'server-only';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import type { Outcome, SuccessOutcome } from '@/lib/schemas/attempt';
import type { SaveAnswer } from '@/lib/schemas/save';
import { type AccountRow, toAccountItems } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { isOpen } from './attempt-conditions';
import { type AttemptRow, bodyHash } from './attempt-rows';
import type { OpenAttemptRequest, OpenAttemptResult, Precondition } from './attempt-types';
import { isOrphan, settleAsUnknown } from './orphans';
import type { Standing } from './standing';
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
    await settleAsUnknown(ledger, trx, earlier.id);
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

/** True if that other open attempt with the name key is running. An orphaned one is settled first. */
export async function isInFlight(
  ledger: Ledger,
  trx: LedgerTransaction,
  { inFlightId }: Pick<Standing, 'inFlightId'>,
): Promise<boolean> {
  if (inFlightId === null) return false;
  const other = await trx
    .selectFrom('attempts')
    .select(['id', 'owner', 'run', 'lease_until'])
    .where('id', '=', inFlightId)
    .where(isOpen)
    .executeTakeFirst();
  if (other === undefined) return false;
  if (!(await isOrphan(ledger, trx, other))) return true;
  await settleAsUnknown(ledger, trx, other.id);
  return false;
}

/** The refusal if the precondition does not hold, or null. */
export async function checkPrecondition(
  trx: LedgerTransaction,
  precondition: Precondition,
  { known, namesakeId }: Pick<Standing, 'known' | 'namesakeId'>,
): Promise<OpenAttemptResult | null> {
  if (precondition.kind === 'edit' && known?.version !== precondition.version) {
    const [current] = known === undefined ? [] : await toAccountItems(trx, [known]);
    return { kind: 'changed', current: current ?? null };
  }
  if (precondition.kind !== 'add') return null;
  const namesake = known ?? (namesakeId === null ? undefined : await findNamesake(trx, namesakeId));
  const [current] = namesake === undefined ? [] : await toAccountItems(trx, [namesake]);
  return current === undefined ? null : { kind: 'exists', current };
}

async function findNamesake(trx: LedgerTransaction, id: number): Promise<AccountRow | undefined> {
  return trx.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
}
