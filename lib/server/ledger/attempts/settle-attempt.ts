import 'server-only';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { Intent, Outcome } from '@/lib/schemas/attempt';
import type { Surprise } from '@/lib/schemas/save';
import { type AccountRow, toAccountItems } from '@/lib/server/ledger/accounts/account-item';
import { findAccount } from '@/lib/server/ledger/accounts/find-account';
import { recordSentAccount } from '@/lib/server/ledger/accounts/write-account';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { countSettled } from '@/lib/server/ledger/status/count-settled';
import { isUnresolved } from './attempt-conditions';
import type { AttemptRow } from './attempt-rows';
import { isSuccess } from './attempt-rules';
import type { AttemptResult, RunningAttempt, SettledAttempt } from './attempt-types';
import { readStored, readStoredBody } from './stored-attempt';

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
    return await ledger.write(async (trx) => {
      await ledger.dialect.lockNameKey(trx, attempt.apiRegion, nameKey(attempt.reference));
      const row = await trx
        .selectFrom('attempts')
        .selectAll()
        .where('id', '=', Number(attempt.id))
        .executeTakeFirstOrThrow();
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
  row: AttemptRow,
  result: AttemptResult,
  tries: string,
): Promise<SettledAttempt> {
  // Never before its start, which keeps its place where the clock is set back.
  const settledAt = Math.max(Date.now(), row.started_at);
  const outcome = knownOutcome(row, result.outcome);
  const account = isSuccess(outcome) ? await recordAccount(ledger, trx, row, settledAt) : null;
  const surprise = surpriseOf(row.intent, outcome);
  await trx
    .updateTable('attempts')
    .set({
      state: 'settled',
      outcome,
      code: result.code ?? null,
      errors: JSON.stringify(result.errors ?? []),
      tries,
      surprise,
      settled_at: settledAt,
      ...(account === null ? {} : { account_id: account.id, account_version: account.version }),
    })
    .where('id', '=', row.id)
    .execute();
  const openedAt = row.lease_until - ledger.leaseMs;
  await countSettled(trx, row.id, result.tries.length === 0 ? null : settledAt - openedAt);
  if (account === null) return { outcome, account: null, surprise };
  await supersedeUnknown(trx, row);
  const [item] = await toAccountItems(trx, [account]);
  return { outcome, account: item ?? null, surprise };
}

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
  row: AttemptRow,
  atMs: number,
): Promise<AccountRow> {
  const values = toFormValues(readStoredBody(row));
  return recordSentAccount(ledger, trx, row.api_region, values, { atMs, actorId: row.actor_id });
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
