import 'server-only';
import type { Logger } from 'pino';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import type { ProblemCode } from '@/lib/problem/problem-codes';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SuccessOutcome } from '@/lib/schemas/attempt';
import type { AccountsApiRegion } from '@/lib/server/env';
import { logger } from '@/lib/server/logger';
import { breakerOf, type Pause } from './breaker';
import { accountsEndpoint } from './endpoints';
import { afterUnknownTry, type Failure, failures } from './failures';
import { type SaveLimits, saveLimits } from './limits';
import { judge } from './outcome';
import { relayErrors } from './problem-from-upstream';
import { SaveRun } from './save-run';
import { isClientError, type UpstreamTry } from './upstream-try';

export type { TryFault, UpstreamTry } from './upstream-try';

export interface PutAccountRequest {
  apiRegion: ApiRegion;
  /** The account exactly as it is sent. */
  body: Readonly<Record<string, string>>;
  requestId: string;
  /** An earlier run of the same attempt ended unknown, so that a 200 now is no proof of an update. */
  hadUnknownTry?: boolean;
}

export type PutAccountResult =
  | { outcome: SuccessOutcome; status: number; tries: UpstreamTry[] }
  | {
      outcome: Failure['outcome'];
      code: ProblemCode;
      /** Fixed sentence for the person. */
      detail: string;
      /** What the accounts API itself named, as far as a person may read it. */
      errors: ProblemErrorItem[];
      retryAfterSeconds?: number;
      /** ISO 8601 in UTC, with `api-region-paused`. */
      pausedSince?: string;
      /** The status of the last try; null when it got none. */
      status: number | null;
      tries: UpstreamTry[];
    };

/** For tests: another address, other times, another log. All default to the real ones. */
export interface PutAccountSetup {
  endpoint?: AccountsApiRegion | null;
  limits?: Readonly<SaveLimits>;
  log?: Logger;
}

/**
 * Adds or updates one account in the accounts API of an API region, and says what is known of it.
 *
 * Ends within 20 s. Whatever the API does is a result, never an exception; an API
 * region that is not configured or is paused is one too.
 */
export async function putAccount(
  request: PutAccountRequest,
  setup: PutAccountSetup = {},
): Promise<PutAccountResult> {
  const { endpoint = accountsEndpoint(request.apiRegion), limits = saveLimits, log = logger() } = setup;
  if (endpoint === null) return refuse(request, failures.notConfigured);
  const breaker = breakerOf(request.apiRegion, endpoint.accountsUrl, limits);
  const pause = breaker.pause();
  if (pause !== null) return refuse(request, failures.paused, pause);

  const run = startRun(request, endpoint, limits, log);
  // Outside the breaker: it judges the accounts API, and the token endpoint is another server.
  if (!(await run.begin())) return resultOf(run, request, endpoint);
  const ended = await breaker.run(() => run.complete());
  return ended instanceof SaveRun
    ? resultOf(ended, request, endpoint)
    : refuse(request, failures.paused, ended);
}

function startRun(
  { apiRegion, body, requestId }: PutAccountRequest,
  endpoint: AccountsApiRegion,
  limits: Readonly<SaveLimits>,
  log: Logger,
): SaveRun {
  const saveLog = log.child({ requestId, apiRegion });
  return new SaveRun({
    audience: { apiRegion, ...endpoint },
    json: JSON.stringify(body),
    limits,
    onTry: ({ status, durationMs, fault }) => saveLog.info({ status, durationMs, fault }, 'accounts API try'),
  });
}

function resultOf(run: SaveRun, request: PutAccountRequest, endpoint: AccountsApiRegion): PutAccountResult {
  const { end, tries } = run;
  const isRefusal =
    end.kind === 'answer' && isClientError(end.status) && ![401, 403, 429].includes(end.status);
  const errors = isRefusal ? relayErrors(end.body, [endpoint.clientSecret, ...run.heldTokens]) : [];
  const mayBeApplied = run.before.mayBeApplied || request.hadUnknownTry === true;
  const verdict = judge(end, { ...run.before, mayBeApplied }, errors.length > 0);
  if ('success' in verdict) return { outcome: verdict.success, status: verdict.status, tries };
  const status = end.kind === 'answer' ? end.status : null;
  const retryAfterSeconds = status === 429 && end.kind === 'answer' ? end.retryAfterSeconds : undefined;
  return {
    ...verdict.failure,
    errors,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    status,
    tries,
  };
}

/** The result where no call was made at all. */
function refuse(request: PutAccountRequest, failure: Failure, pause?: Pause): PutAccountResult {
  return {
    ...(request.hadUnknownTry === true ? afterUnknownTry(failure) : failure),
    errors: [],
    ...(pause && { retryAfterSeconds: pause.retryAfterSeconds, pausedSince: pause.since }),
    status: null,
    tries: [],
  };
}
