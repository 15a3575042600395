import 'server-only';
import { type CompiledQuery, sql } from 'kysely';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { Intent, Outcome } from '@/lib/schemas/attempt';
import type { Surprise } from '@/lib/schemas/save';
import { toAccountItems } from '@/lib/server/ledger/accounts/account-item';
import { findAccount } from '@/lib/server/ledger/accounts/find-account';
import { recordSentAccount } from '@/lib/server/ledger/accounts/write-account';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { keptStatement } from '@/lib/server/ledger/database/kept-statement';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { countSettled } from '@/lib/server/ledger/status/count-settled';
import { isUnresolved } from './attempt-conditions';
import type { AttemptRow } from './attempt-rows';
import { isSuccess } from './attempt-rules';
import type { AttemptResult, RunningAttempt, SettledAttempt } from './attempt-types';
import { readStored, readStoredBody } from './stored-attempt';

/** The row of an attempt that is to be settled, and what else its account needs. */
type SettlingRow = AttemptRow & {
  actorName: string;
  /** Another attempt of the reference whose outcome is not known. */
  unresolvedId: number | null;
};

const running = keptStatement<{ id: number }, SettlingRow>((db, { id }) =>
  sql<SettlingRow>`select settling.*,
    (select name from actors where actors.id = settling.actor_id) as "actorName",
    (select attempts.id from attempts where attempts.api_region = settling.api_region
      and attempts.name_key = settling.name_key and ${isUnresolved}
      and attempts.reference = settling.reference and attempts.id <> settling.id limit 1) as "unresolvedId"
    from attempts as settling where settling.id = ${id}`.compile(db),
);

/**
 * Settles an attempt with its result and, after a success, writes the account as last sent: both or neither. May
 * be called again if it fails.
 *
 * An attempt that was given up as `unknown` meanwhile gets the real outcome. One that another run has taken over
 * keeps that run's state and only gains these tries (`account` is then null).
 */
export async function settleAttempt(
  ledger: Ledger,
  attempt: RunningAttempt,
  result: AttemptResult,
): Promise<SettledAttempt> {
  try {
    return await ledger.writePatiently(async (trx) => {
      await ledger.dialect.lockNameKey(trx, attempt.apiRegion, nameKey(attempt.reference));
      const row = await running.first(ledger, trx, { id: Number(attempt.id) });
      if (row === undefined) throw new Error('an open attempt is not deleted');
      if (isSuccess(row.outcome) && row.run === attempt.run) return alreadySettled(trx, row);
      const tries = JSON.stringify([...readStored(row).tries, ...withRequestId(attempt, result)]);
      if (row.run !== attempt.run) {
        await trx.updateTable('attempts').set({ tries }).where('id', '=', row.id).execute();
        return { outcome: result.outcome, account: null, surprise: null };
      }
      return settle(ledger, trx, row, result, tries);
    });
  } finally {
    // Also after a failure: the open row then belongs to nobody, and blocks no later save of the account.
    if (ledger.running.get(Number(attempt.id)) === attempt.run) ledger.running.delete(Number(attempt.id));
  }
}

async function settle(
  ledger: Ledger,
  trx: LedgerTransaction,
  row: SettlingRow,
  result: AttemptResult,
  tries: string,
): Promise<SettledAttempt> {
  // Never before its start, which keeps its place where the clock is set back.
  const settledAt = Math.max(Date.now(), row.started_at);
  const outcome = knownOutcome(row, result.outcome);
  const account = isSuccess(outcome) ? await recordAccount(ledger, trx, row, settledAt) : null;
  const surprise = surpriseOf(row.intent, outcome);
  await markSettled.all(ledger, trx, {
    id: row.id,
    outcome,
    code: result.code ?? null,
    errors: JSON.stringify(result.errors ?? []),
    tries,
    surprise,
    settledAt,
    accountId: account === null ? row.account_id : Number(account.id),
    accountVersion: account === null ? row.account_version : account.version,
  });
  if (account !== null && row.unresolvedId !== null) await supersedeUnknown(trx, row);
  const openedAt = row.lease_until - ledger.leaseMs;
  // Last, because all saves count in the same rows, and each locks them until its transaction ends.
  await countSettled(ledger, trx, row.id, result.tries.length === 0 ? null : settledAt - openedAt);
  return { outcome, account, surprise };
}

interface Settled extends Record<string, string | number | null> {
  id: number;
  outcome: Outcome;
  code: string | null;
  errors: string;
  tries: string;
  surprise: Surprise | null;
  settledAt: number;
  accountId: number | null;
  accountVersion: number | null;
}

const markSettled = keptStatement<Settled, never>(
  (db, settled) =>
    db
      .updateTable('attempts')
      .set({
        state: 'settled',
        outcome: settled.outcome,
        code: settled.code,
        errors: settled.errors,
        tries: settled.tries,
        surprise: settled.surprise,
        settled_at: settled.settledAt,
        account_id: settled.accountId,
        account_version: settled.accountVersion,
      })
      .where('id', '=', settled.id)
      .compile() as CompiledQuery<never>,
);

/** If an earlier run may have reached the accounts API, only a success can change that. */
function knownOutcome(row: AttemptRow, outcome: Outcome): Outcome {
  return row.had_unknown_try === 1 && !isSuccess(outcome) ? 'unknown' : outcome;
}

function surpriseOf(intent: Intent, outcome: Outcome): Surprise | null {
  if (intent === 'add' && outcome === 'updated') return 'existed-already';
  const isEdit = intent === 'edit' || intent === 'edit-unseen';
  return isEdit && outcome === 'created' ? 'did-not-exist' : null;
}

async function recordAccount(
  ledger: Ledger,
  trx: LedgerTransaction,
  row: SettlingRow,
  atMs: number,
): Promise<AccountItem> {
  const values = toFormValues(readStoredBody(row));
  const change = { atMs, actorId: row.actor_id, actorName: row.actorName };
  return recordSentAccount(ledger, trx, row.api_region, values, change);
}

/** After a success the accounts API has these values, whatever happened to earlier saves of the name. */
async function supersedeUnknown(trx: LedgerTransaction, row: AttemptRow): Promise<void> {
  await trx
    .updateTable('attempts')
    .set({ superseded_by: row.id })
    .where('api_region', '=', row.api_region)
    .where('name_key', '=', row.name_key)
    .where(isUnresolved)
    .where('reference', '=', row.reference)
    .where('id', '!=', row.id)
    .execute();
}

async function alreadySettled(trx: LedgerTransaction, row: AttemptRow): Promise<SettledAttempt> {
  const account = await findAccount(trx, row.api_region, row.reference);
  const [item] = account === undefined ? [] : await toAccountItems(trx, [account]);
  return { outcome: row.outcome ?? 'saved', account: item ?? null, surprise: row.surprise };
}

function withRequestId(attempt: RunningAttempt, result: AttemptResult) {
  const { requestId } = attempt;
  return result.tries.map(({ startedAt, durationMs, status, fault, cause = null }) => ({
    requestId,
    startedAt,
    durationMs,
    status,
    fault,
    cause,
  }));
}
