import 'server-only';
import type { Dispatcher } from 'undici';
import { type Deadline, DeadlineExceededError, untilDeadline } from '@/lib/server/outbound/deadline';
import { poolFor, userAgent } from '@/lib/server/outbound/pools';
import { readCapped } from '@/lib/server/outbound/read-capped';
import { noteRequestStart } from './note-request-start';
import { parseRetryAfter } from './retry-after';
import { isClientError, type TryEnd } from './upstream-try';

/** One call: where it goes, with which access token, and the JSON text that it carries. */
export interface AccountsCall {
  accountsUrl: string;
  accessToken: string;
  json: string;
}

export interface SendLimits {
  connectTimeoutMs: number;
  maxAnswerBytes: number;
}

/**
 * Sends one PUT to the pinned address and tells how it ended. Never throws, follows no redirect.
 *
 * Sent or not is known from the connection: until it is given the request nothing has left this process.
 * After that everything without an answer counts as possibly sent, a kept-alive connection that closed
 * under the request included.
 */
export async function sendOnce(call: AccountsCall, limits: SendLimits, deadline: Deadline): Promise<TryEnd> {
  const url = new URL(call.accountsUrl);
  let started = false;
  let status: number | undefined;
  let retryAfter: string | undefined;
  try {
    const body = await untilDeadline(deadline, async (signal) => {
      const answer = await poolFor(url, limits.connectTimeoutMs)
        .compose(noteRequestStart(() => (started = true)))
        .request({
          method: 'PUT',
          path: `${url.pathname}${url.search}`,
          headers: {
            authorization: `Bearer ${call.accessToken}`,
            accept: 'application/json',
            'content-type': 'application/json',
            'user-agent': userAgent,
          },
          body: call.json,
          signal,
        });
      status = answer.statusCode;
      retryAfter = single(answer.headers['retry-after']);
      return readBody(answer, limits.maxAnswerBytes, deadline);
    });
    return toAnswer(status ?? 0, retryAfter, body);
  } catch (error) {
    // The status is the API's word; nothing that happens to the body afterwards takes it back.
    if (status !== undefined) return toAnswer(status, retryAfter, null);
    return { kind: 'fault', fault: started ? faultAfterStart(error) : 'connect' };
  }
}

/** Only a 4xx has a body worth waiting for; any other is drained beside, to free the connection. */
async function readBody(
  answer: Dispatcher.ResponseData,
  maxAnswerBytes: number,
  deadline: Deadline,
): Promise<string | null> {
  if (isClientError(answer.statusCode)) return readCapped(answer.body, maxAnswerBytes);
  const drained = untilDeadline(deadline, (signal) => answer.body.dump({ limit: maxAnswerBytes, signal }));
  drained.catch(() => undefined);
  return null;
}

function toAnswer(status: number, retryAfter: string | undefined, body: string | null): TryEnd {
  const retryAfterSeconds = parseRetryAfter(retryAfter, Date.now());
  return { kind: 'answer', status, body, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function faultAfterStart(error: unknown): 'timeout' | 'reset' | 'malformed' {
  if (error instanceof DeadlineExceededError) return 'timeout';
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return 'timeout';
  // The parser's errors come without a code.
  return name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW' ? 'malformed' : 'reset';
}
