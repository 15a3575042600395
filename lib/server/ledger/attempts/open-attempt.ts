import 'server-only';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { Intent } from '@/lib/schemas/attempt';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { type Actor, storedName, upsertActor } from './actors';
import { findAttempt, insertAttempt, reopenAttempt } from './attempt-rows';
import { checkEarlierAttempt, checkPrecondition, isInFlight } from './attempt-rules';
import type { OpenAttemptRequest, OpenAttemptResult, Precondition, RunningAttempt } from './attempt-types';
import { composeBody } from './compose-body';
import { readStanding, type Standing } from './standing';

const intents: Readonly<Record<Precondition['kind'], Intent>> = {
  none: 'any',
  add: 'add',
  edit: 'edit',
  'edit-any': 'edit-unseen',
};

/**
 * Opens the attempt of one save, durably, before anything is sent.
 *
 * - `opened`, `resumed`: send `attempt.body`, then call settleAttempt, whatever happened. `resumed` is the same
 *   key and account again after a run without success.
 * - `replayed`: this key succeeded before; its answer. `running`: it is running now. `key-reused`: it belongs to
 *   other values or another API region.
 * - `in-flight`: another save of an account with this name key is running, in any process.
 * - `exists`: add, and the name key is known. `changed`: edit, and the account has another version or is not here
 *   (`current` is then null; If-Match is false without a representation, RFC 9110, section 13.1.1).
 *
 * Only `opened` uses up the key: after a refusal the same key may come again with another decision. The
 * precondition is checked again when a key is resumed.
 */
export async function openAttempt(ledger: Ledger, request: OpenAttemptRequest): Promise<OpenAttemptResult> {
  let opened: RunningAttempt | undefined;
  try {
    return await ledger.write(async (trx) => {
      if (opened !== undefined) ledger.running.delete(Number(opened.id));
      opened = undefined;
      const result = await open(ledger, trx, request, await ledger.owner());
      if ('attempt' in result) {
        opened = result.attempt;
        // Before the commit makes it visible, so that nobody takes it for an orphan in between.
        ledger.running.set(Number(opened.id), opened.run);
      }
      return result;
    });
  } catch (error) {
    if (opened !== undefined) ledger.running.delete(Number(opened.id));
    throw error;
  }
}

async function open(
  ledger: Ledger,
  trx: LedgerTransaction,
  request: OpenAttemptRequest,
  owner: number,
): Promise<OpenAttemptResult> {
  const { apiRegion, account, precondition, idempotencyKey, actor } = request;
  const key = nameKey(account.reference);
  const asked = { apiRegion, reference: account.reference, nameKey: key, actor, idempotencyKey };
  await ledger.dialect.lockNameKey(trx, apiRegion, key);
  const found = await readStanding(ledger, trx, asked);
  const earlier = found.earlierId === null ? undefined : await findAttempt(trx, found.earlierId);
  const answered = await checkEarlierAttempt(ledger, trx, request, earlier);
  if (answered !== null) return answered;
  if (await isInFlight(ledger, trx, found)) return { kind: 'in-flight' };
  // Orphans that were settled just now may have reached the accounts API: what they sent counts from here on.
  const hasSettled = earlier?.state === 'open' || found.inFlightId !== null;
  const standing = hasSettled ? await readStanding(ledger, trx, asked) : found;
  const { known } = standing;
  const refused = await checkPrecondition(trx, precondition, standing);
  if (refused !== null) return refused;

  const actorId = await actorIdOf(trx, standing, actor);
  const body = await composeBody(trx, apiRegion, key, account, standing);
  const run = {
    request_id: request.requestId,
    intent: intents[precondition.kind],
    body: JSON.stringify(body),
    before: known === undefined ? null : JSON.stringify(toFormValues(known)),
    base_version: known?.version ?? null,
    account_id: known?.id ?? null,
    owner,
    lease_until: Date.now() + ledger.leaseMs,
  };
  const opened = { ...run, actor_id: actorId, name_key: key };
  const row =
    earlier === undefined
      ? await insertAttempt(ledger, trx, request, opened, standing.newestStartedAt)
      : await reopenAttempt(trx, earlier.id, run);
  const attempt: RunningAttempt = {
    id: String(row.id),
    run: row.run,
    requestId: request.requestId,
    actorId,
    apiRegion,
    intent: row.intent,
    reference: account.reference,
    body,
    hadUnknownTry: row.had_unknown_try === 1,
  };
  return { kind: earlier === undefined ? 'opened' : 'resumed', attempt };
}

/** The person's row, made on their first save and kept up to date with their name. */
async function actorIdOf(trx: LedgerTransaction, known: Standing, actor: Actor): Promise<number> {
  const { actorId, actorName } = known;
  return actorId !== null && actorName === storedName(actor) ? actorId : upsertActor(trx, actor);
}
