import 'server-only';
import type { Logger } from 'pino';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type AccountsApiRegion, env } from '@/lib/server/env';
import { logger } from '@/lib/server/logger';
import { accessTokens, type TokenAudience } from '@/lib/server/oauth/access-token';
import { TokenRequestError } from '@/lib/server/oauth/token-request-error';
import { type Deadline, deadlineIn } from '@/lib/server/outbound/deadline';
import { measure } from '@/lib/server/telemetry/measure';
import { breakerOf } from './breaker';
import { failures } from './failures';
import { type SaveLimits, saveLimits } from './limits';
import { type PutAccountResult, resultOfTries, resultWithoutTry } from './put-result';
import { retryPolicy } from './retry-policy';
import { sendOnce } from './send-once';
import { beginTry, isUnauthorized, lastOf, type Try, type TryEnd } from './try';

export interface PutAccountRequest {
  apiRegion: ApiRegion;
  /** The account exactly as sent. */
  body: Readonly<Record<string, string>>;
  requestId: string;
  /** An earlier run of the same attempt ended unknown, so a 200 now does not prove an update. */
  hadUnknownTry?: boolean;
  /** Default: that of a save which begins now. */
  deadline?: Deadline;
}

/** For tests: another address, other times, another log. They default to the real ones. */
export interface PutAccountSetup {
  /** null: the API region is not configured. */
  endpoint?: AccountsApiRegion | null;
  limits?: Readonly<SaveLimits>;
  log?: Logger;
}

/** What all tries of one save have in common. */
interface Save {
  audience: TokenAudience;
  /** The JSON text of the account, the same in every try. */
  json: string;
  limits: Readonly<SaveLimits>;
  deadline: Deadline;
  log: Logger;
}

/**
 * Adds or updates one account in the accounts API of an API region, and says what is known about it.
 *
 * Ends within 20 s. Whatever the API does is a result, never an exception. So is an API region that is not
 * configured or is paused.
 */
export async function putAccount(
  { apiRegion, body, requestId, hadUnknownTry = false, deadline }: PutAccountRequest,
  { endpoint = env().accountsApi[apiRegion], limits = saveLimits, log = logger() }: PutAccountSetup = {},
): Promise<PutAccountResult> {
  if (endpoint === null) return resultWithoutTry(failures.notConfigured, hadUnknownTry);
  const breaker = breakerOf(apiRegion, endpoint.accountsUrl, limits);
  const pause = breaker.pause();
  if (pause !== null) return resultWithoutTry(failures.paused, hadUnknownTry, pause);

  const save: Save = {
    audience: { apiRegion, ...endpoint },
    json: JSON.stringify(body),
    limits,
    deadline: deadlineIn(limits.saveDeadlineMs, deadline),
    log: log.child({ requestId, apiRegion }),
  };
  const { clientSecret } = endpoint;
  // Outside the breaker, which is about the accounts API: the token endpoint is another server.
  const token = await takeToken(save);
  if (typeof token !== 'string') return resultOfTries([token], { hadUnknownTry, clientSecret });
  const tries = await breaker.run(() => tryAndRetry(save, token));
  if ('since' in tries) return resultWithoutTry(failures.paused, hadUnknownTry, tries);
  return resultOfTries(tries, { hadUnknownTry, clientSecret });
}

/** The access token for the next call, or the try that failed for lack of one. */
async function takeToken(save: Save): Promise<string | Try> {
  const { audience, deadline, limits } = save;
  const end = beginTry();
  try {
    const accessToken = await accessTokens().get(audience, deadline, limits);
    // A call that hardly has time to be answered would turn "not sent" into "unknown".
    if (deadline.remainingMs() < limits.minTryMs) throw new TokenRequestError('unavailable', 'deadline');
    return accessToken;
  } catch (error) {
    if (!(error instanceof TokenRequestError)) throw error;
    return logged(save, end({ kind: 'no-token', code: error.code, cause: error.reason }, null));
  }
}

/** All tries needed, oldest first. The first one is sent with `firstToken`. */
async function tryAndRetry(save: Save, firstToken: string): Promise<Try[]> {
  const tries: Try[] = [];
  await retryPolicy(save.limits, save.deadline).execute(async ({ attempt }): Promise<TryEnd> => {
    const mayReplay = !tries.some(({ end }) => isUnauthorized(end));
    const token = attempt === 0 ? firstToken : await takeToken(save);
    tries.push(...(await tryAndReplay(save, token, mayReplay)));
    return lastOf(tries).end;
  });
  return tries;
}

/** RFC 6750: a 401 is about the token, so that token is dropped and the request replayed once with a new one. */
async function tryAndReplay(save: Save, token: string | Try, mayReplay: boolean): Promise<Try[]> {
  const first = await tryOnce(save, token);
  if (!mayReplay || !isUnauthorized(first.end) || first.accessToken === null) return [first];
  accessTokens().drop(save.audience, first.accessToken);
  return [first, await tryOnce(save, await takeToken(save))];
}

/** One call, or the try that failed before it for lack of an access token. */
async function tryOnce(save: Save, token: string | Try): Promise<Try> {
  if (typeof token !== 'string') return token;
  const { audience, json, limits, deadline } = save;
  const end = beginTry();
  const call = { accountsUrl: audience.accountsUrl, accessToken: token, json };
  return measure({ part: 'try', apiRegion: audience.apiRegion }, async (note) => {
    const tried = end(await sendOnce(call, limits, deadlineIn(limits.tryTimeoutMs, deadline)), token);
    const { status, fault } = tried.record;
    note({ status, fault });
    return logged(save, tried);
  });
}

function logged(save: Save, tried: Try): Try {
  const { status, durationMs, fault, cause } = tried.record;
  save.log.info({ status, durationMs, fault, cause }, 'accounts API try');
  return tried;
}
