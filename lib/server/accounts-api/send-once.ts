import 'server-only';
import type { Dispatcher } from 'undici';
import { type Deadline, timeoutAt } from '@/lib/server/outbound/deadline';
import { causeOf, type FaultCause, type Progress } from '@/lib/server/outbound/fault-cause';
import { noteRequestStart } from '@/lib/server/outbound/note-request-start';
import { type PoolLimits, poolFor, requestHeaders } from '@/lib/server/outbound/pools';
import { readText } from '@/lib/server/outbound/read-text';
import { traceHeaders } from '@/lib/server/telemetry/measure';
import { parseRetryAfter } from './retry-after';
import { isClientError, type TryEnd } from './try';

/** One call: its address, access token and JSON text. */
export interface AccountsCall {
  accountsUrl: string;
  accessToken: string;
  json: string;
}

/**
 * Sends one PUT to the pinned address and reports how it ended. Never throws, follows no redirect.
 *
 * The connection tells whether it was sent: until it takes the request, nothing has left this process. After
 * that, everything without an answer counts as possibly sent, including a kept-alive connection that closed under
 * the request.
 */
export async function sendOnce(call: AccountsCall, limits: PoolLimits, deadline: Deadline): Promise<TryEnd> {
  const url = new URL(call.accountsUrl);
  const progress: Progress = { stage: 'connect' };
  const pool = poolFor(url, limits).compose(noteRequestStart(progress));
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
          ...traceHeaders(),
        },
        body: call.json,
        signal,
      }),
    );
  } catch (error) {
    const cause = causeOf(error, progress.stage);
    return { kind: 'fault', fault: progress.stage === 'connect' ? 'connect' : faultAfterStart(cause), cause };
  }
  const status = answer.statusCode;
  const retryAfterSeconds = parseRetryAfter(single(answer.headers['retry-after']), Date.now());
  // The status is the API's word. Nothing that happens to the body afterwards takes it back.
  const body = await readBody(answer, limits, deadline);
  return { kind: 'answer', status, body, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

/**
 * The whole body of a 4xx, or null. Other bodies are not worth waiting for: they are drained, to free the
 * connection.
 */
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

function faultAfterStart(cause: FaultCause): 'timeout' | 'reset' | 'malformed' {
  if (cause === 'malformed') return 'malformed';
  return cause.endsWith('-timeout') ? 'timeout' : 'reset';
}
