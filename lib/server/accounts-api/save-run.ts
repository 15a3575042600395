import 'server-only';
import { accessTokens, type TokenAudience } from '@/lib/server/oauth/access-token';
import { TokenRequestError } from '@/lib/server/oauth/token-request-error';
import { type Deadline, deadlineIn } from '@/lib/server/outbound/deadline';
import type { SaveLimits } from './limits';
import type { TriesBefore } from './outcome';
import { retryPolicy } from './retry-policy';
import { sendOnce } from './send-once';
import {
  isAnswered,
  isRefused,
  mayHaveBeenApplied,
  type TryEnd,
  type TryFault,
  type UpstreamTry,
} from './upstream-try';

export interface SaveRunOptions {
  audience: TokenAudience;
  /** The JSON text of the account, the same in every try. */
  json: string;
  limits: Readonly<SaveLimits>;
  onTry(tried: UpstreamTry): void;
}

/** The tries of one save: tokens, the replay after a 401, the retries, all within one deadline. */
export class SaveRun {
  readonly tries: UpstreamTry[] = [];
  /** How the last try ended. */
  end: TryEnd = { kind: 'no-token', refused: false };
  /** What the tries before the last one came to. */
  readonly before: TriesBefore = { mayBeApplied: false, wasRefused: false };
  /** True when the last call that was made got an answer that says what the API did. */
  isAnswered = false;

  /** Every access token that this run has held, for whoever must keep them out of a text. */
  readonly heldTokens: string[] = [];

  readonly #options: SaveRunOptions;
  readonly #deadline: Deadline;
  #accessToken: string | null = null;
  #isReplayed = false;

  constructor(options: SaveRunOptions) {
    this.#options = options;
    this.#deadline = deadlineIn(options.limits.saveDeadlineMs);
  }

  /** Gets the access token of the first try; false when there is none, and `end` says why. */
  async begin(): Promise<boolean> {
    this.#accessToken = await this.#takeToken();
    return this.#accessToken !== null;
  }

  /** Makes the tries. `begin` must have succeeded. */
  async complete(): Promise<this> {
    await retryPolicy(this.#options.limits, this.#deadline).execute(() => this.#tryOrReplay());
    return this;
  }

  /** RFC 6750: a 401 is for the token, so that token goes and the request is replayed once with a new one. */
  async #tryOrReplay(): Promise<TryEnd> {
    const accessToken = await this.#try();
    const isUnauthorized = this.end.kind === 'answer' && this.end.status === 401;
    if (!isUnauthorized || accessToken === null || this.#isReplayed) return this.end;
    this.#isReplayed = true;
    accessTokens().drop(this.#options.audience, accessToken);
    await this.#try();
    return this.end;
  }

  /** One call, with the access token that it answers. */
  async #try(): Promise<string | null> {
    const accessToken = this.#accessToken ?? (await this.#takeToken());
    this.#accessToken = null;
    if (accessToken === null) return null;
    const { audience, json, limits } = this.#options;
    const stopwatch = startStopwatch();
    const call = { accountsUrl: audience.accountsUrl, accessToken, json };
    const end = await sendOnce(call, limits, this.#deadline.within(limits.tryTimeoutMs));
    this.isAnswered = isAnswered(end);
    this.#settle(end, stopwatch);
    return accessToken;
  }

  async #takeToken(): Promise<string | null> {
    const stopwatch = startStopwatch();
    try {
      const { audience, limits } = this.#options;
      const accessToken = await accessTokens().get(audience, this.#deadline, limits);
      // A call that has hardly time to be answered would turn "not sent" into "not known".
      if (this.#deadline.remainingMs() < limits.minTryMs) throw new TokenRequestError('unavailable');
      this.heldTokens.push(accessToken);
      return accessToken;
    } catch (error) {
      if (!(error instanceof TokenRequestError)) throw error;
      this.#settle({ kind: 'no-token', refused: error.code === 'refused' }, stopwatch);
      return null;
    }
  }

  #settle(end: TryEnd, stopwatch: Stopwatch): void {
    if (this.tries.length > 0) {
      this.before.mayBeApplied ||= mayHaveBeenApplied(this.end);
      this.before.wasRefused ||= isRefused(this.end);
    }
    this.end = end;
    const tried: UpstreamTry = {
      startedAt: stopwatch.startedAt,
      durationMs: stopwatch.elapsedMs(),
      status: end.kind === 'answer' ? end.status : null,
      fault: faultOf(end),
    };
    this.tries.push(tried);
    this.#options.onTry(tried);
  }
}

interface Stopwatch {
  startedAt: string;
  elapsedMs(): number;
}

function startStopwatch(): Stopwatch {
  const startMs = performance.now();
  return { startedAt: new Date().toISOString(), elapsedMs: () => Math.round(performance.now() - startMs) };
}

function faultOf(end: TryEnd): TryFault | null {
  if (end.kind === 'no-token') return 'token';
  if (end.kind === 'fault') return end.fault;
  return end.status >= 300 && end.status < 400 ? 'redirect' : null;
}
