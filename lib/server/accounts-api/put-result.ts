import 'server-only';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import type { ProblemCode } from '@/lib/problem/problem-codes';
import type { SuccessOutcome } from '@/lib/schemas/attempt';
import type { Pause } from './breaker';
import { afterUnknownTry, type Failure } from './failures';
import { judge } from './outcome';
import { relayErrors } from './problem-from-upstream';
import { askedWaitSeconds, isRefused, lastOf, type Try, type TryEnd, type TryRecord } from './try';

export type PutAccountResult =
  | { outcome: SuccessOutcome; status: number; tries: TryRecord[] }
  | {
      outcome: Failure['outcome'];
      code: ProblemCode;
      /** Fixed sentence for the person. */
      detail: string;
      /** What the accounts API itself said, as far as a person may read it. */
      errors: ProblemErrorItem[];
      retryAfterSeconds?: number;
      /** ISO 8601 in UTC, with `api-region-paused`. */
      pausedSince?: string;
      /** The status of the last try; null when it got none. */
      status: number | null;
      tries: TryRecord[];
    };

/** What is needed besides its tries to judge a save. */
export interface SaveContext {
  /** An earlier run of the same attempt ended unknown, so a 200 now does not prove an update. */
  hadUnknownTry: boolean;
  /** Removed from everything that the accounts API says. */
  clientSecret: string;
}

/** Judges a save by its tries: at least one, oldest first. */
export function resultOfTries(
  tries: readonly Try[],
  { hadUnknownTry, clientSecret }: SaveContext,
): PutAccountResult {
  const records = tries.map(({ record }) => record);
  const { end } = lastOf(tries);
  const secrets = [clientSecret, ...tries.flatMap(({ accessToken }) => accessToken ?? [])];
  const errors = reasonsOf(end, secrets);
  const ends = tries.map((one) => one.end);
  const verdict = judge(ends, { hadUnknownTry, hasReasons: errors.length > 0 });
  if ('success' in verdict) return { outcome: verdict.success, status: verdict.status, tries: records };
  const retryAfterSeconds = askedWaitSeconds(end);
  return {
    ...verdict.failure,
    errors,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    status: end.kind === 'answer' ? end.status : null,
    tries: records,
  };
}

/** The result if no call was made at all. */
export function resultWithoutTry(failure: Failure, hadUnknownTry: boolean, pause?: Pause): PutAccountResult {
  return {
    ...(hadUnknownTry ? afterUnknownTry(failure) : failure),
    errors: [],
    ...(pause && { retryAfterSeconds: pause.retryAfterSeconds, pausedSince: pause.since }),
    status: null,
    tries: [],
  };
}

/** A 401, 403 or 429 is about the credential or the rate, and says nothing about the account. */
function reasonsOf(end: TryEnd, secrets: readonly string[]): ProblemErrorItem[] {
  if (!isRefused(end) || [401, 403, 429].includes(end.status)) return [];
  return relayErrors(end.body, secrets);
}
