import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { type Account, toFormValues } from '@/lib/schemas/account/account-fields';
import type { Outcome } from '@/lib/schemas/attempt';
import type { SaveAnswer } from '@/lib/schemas/save';
import { saveLimits } from '@/lib/server/accounts-api/limits';
import { putAccount } from '@/lib/server/accounts-api/put-account';
import type { PutAccountResult } from '@/lib/server/accounts-api/put-result';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import type { RunningAttempt, SettledAttempt } from '@/lib/server/ledger/attempts/attempt-types';
import { openAttempt } from '@/lib/server/ledger/attempts/open-attempt';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { deadlineIn } from '@/lib/server/outbound/deadline';
import { measure } from '@/lib/server/telemetry/measure';
import { readIdempotencyKey } from './idempotency-key';
import { readPrecondition } from './read-precondition';
import { attemptOrAnswer } from './refusals';

/**
 * Saves one account: the use case behind `PUT /api/{apiRegion}/accounts`.
 *
 * The attempt is recorded before anything is sent, and settled with its outcome. Answers 201 if the accounts API
 * created the account, 200 if it updated or accepted it. Throws a ProblemResponseError with the outcome
 * (`rejected`, `not_sent`, `unknown`) for everything else, and LedgerUnavailableError if the attempt could not be
 * opened, in which case nothing was sent.
 */
export function saveAccount(staffRequest: StaffRequest<Account>): Promise<Response> {
  return measure({ part: 'save', apiRegion: staffRequest.apiRegion }, (note) =>
    sendAndRecord(staffRequest, (outcome) => note({ outcome })),
  );
}

async function sendAndRecord(
  staffRequest: StaffRequest<Account>,
  measured: (outcome: Outcome | 'replayed') => void,
): Promise<Response> {
  const { apiRegion, requestId } = staffRequest;
  const deadline = deadlineIn(saveLimits.saveDeadlineMs);
  const attempt = attemptOrAnswer(await open(staffRequest));
  if ('outcome' in attempt) {
    measured('replayed');
    staffRequest.noteOutcome(attempt.outcome);
    return toResponse(attempt);
  }
  const { body, hadUnknownTry } = attempt;
  const result = await putAccount({ apiRegion, requestId, body, hadUnknownTry, deadline });
  measured(result.outcome);
  staffRequest.noteOutcome(result.outcome);
  const settled = await settle(attempt, result, staffRequest);
  if ('code' in result) throw toProblem(result, settled);
  return toResponse({
    outcome: result.outcome,
    account: settled?.account ?? toFormValues(body),
    attemptId: attempt.id,
    requestId,
    ...(settled === null ? { recorded: false } : {}),
    ...(settled?.surprise ? { surprise: settled.surprise } : {}),
  });
}

function open({ apiRegion, requestId, request, staff, body: account }: StaffRequest<Account>) {
  return measure({ part: 'ledger', apiRegion }, () =>
    openAttempt(ledger(), {
      requestId,
      apiRegion,
      account,
      actor: staff.actor,
      idempotencyKey: readIdempotencyKey(request.headers),
      precondition: readPrecondition(request.headers),
    }),
  );
}

/** null: the ledger failed after the call. The open row stays as evidence, and the answer still tells the truth. */
async function settle(
  attempt: RunningAttempt,
  result: PutAccountResult,
  { apiRegion, log }: Pick<StaffRequest<Account>, 'apiRegion' | 'log'>,
): Promise<SettledAttempt | null> {
  try {
    return await measure({ part: 'ledger', apiRegion }, () => settleAttempt(ledger(), attempt, result));
  } catch (error) {
    log.error({ err: error, attemptId: attempt.id, outcome: result.outcome }, 'a save was not recorded');
    return null;
  }
}

type FailedResult = Extract<PutAccountResult, { code: string }>;

function toProblem(result: FailedResult, settled: SettledAttempt | null): ProblemResponseError {
  const { code, outcome, detail, errors, retryAfterSeconds, pausedSince } = result;
  return new ProblemResponseError(code, {
    detail: settled === null ? `${detail} ${refusalTexts.save.notRecorded}` : detail,
    outcome,
    errors,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(pausedSince === undefined ? {} : { pausedSince }),
    ...(settled === null ? { recorded: false } : {}),
  });
}

function toResponse(answer: SaveAnswer): Response {
  const { version } = answer.account;
  return Response.json(answer, {
    status: answer.outcome === 'created' ? 201 : 200,
    headers: version === undefined ? {} : { ETag: `"${version}"` },
  });
}
