import 'server-only';
import { TaskCancelledError } from 'cockatiel';
import type { Dispatcher } from 'undici';
import { type Deadline, timeoutAt } from '@/lib/server/outbound/deadline';
import { type PoolLimits, poolFor, requestHeaders } from '@/lib/server/outbound/pools';
import { readText } from '@/lib/server/outbound/read-text';
import { noteRequestStart } from './note-request-start';
import { parseRetryAfter } from './retry-after';
import { isClientError, type TryEnd } from './try';

/** One call: where it goes, with which access token, and the JSON text that it carries. */
export interface AccountsCall {
  accountsUrl: string;
  accessToken: string;
  json: string;
}

/**
 * Sends one PUT to the pinned address and tells how it ended. Never throws, follows no redirect.
 *
 * Sent or not is known from the connection: until it is given the request nothing has left this process.
 * After that everything without an answer counts as possibly sent, a kept-alive connection that closed
 * under the request included.
 */
export async function sendOnce(call: AccountsCall, limits: PoolLimits, deadline: Deadline): Promise<TryEnd> {
  const url = new URL(call.accountsUrl);
  let started = false;
  const pool = poolFor(url, limits).compose(noteRequestStart(() => (started = true)));
  let answer: Dispatcher.ResponseData;
  try {
    answer = await timeoutAt(deadline).execute(({ signal }) =>
      pool.request({
        method: 'PUT',
        path: `${url.pathname}${url.search}`,
        headers: {
          authorization: `Bearer ${call.accessToken}`,
          accept: 'application/json',
          'content-type': 'application/json',
          ...requestHeaders,
        },
        body: call.json,
        signal,
      }),
    );
  } catch (error) {
    return { kind: 'fault', fault: started ? faultAfterStart(error) : 'connect' };
  }
  const status = answer.statusCode;
  const retryAfterSeconds = parseRetryAfter(single(answer.headers['retry-after']), Date.now());
  // The status is the API's word; nothing that happens to the body afterwards takes it back.
  const body = await readBody(answer, limits, deadline);
  return { kind: 'answer', status, body, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

/** The whole body of a 4xx, or null. No other is worth waiting for: it is drained, to free the connection. */
async function readBody(
  answer: Dispatcher.ResponseData,
  { maxAnswerBytes }: PoolLimits,
  deadline: Deadline,
): Promise<string | null> {
  const { statusCode, body } = answer;
  const policy = timeoutAt(deadline);
  if (!isClientError(statusCode)) {
    const drained = policy.execute(({ signal }) => body.dump({ limit: maxAnswerBytes, signal }));
    drained.catch(() => undefined);
    return null;
  }
  try {
    return await policy.execute(() => readText(answer, maxAnswerBytes));
  } catch {
    body.destroy();
    return null;
  }
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function faultAfterStart(error: unknown): 'timeout' | 'reset' | 'malformed' {
  const { name, code } = error as { name?: unknown; code?: unknown };
  // Whichever is quicker at the deadline: the time-out itself, or the request that it aborts.
  if (error instanceof TaskCancelledError || name === 'AbortError') return 'timeout';
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return 'timeout';
  // The parser's errors come without a code.
  return name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW' ? 'malformed' : 'reset';
}
