import 'server-only';
import type { Progress } from '@/lib/server/outbound/fault-cause';
import { noteRequestStart } from '@/lib/server/outbound/note-request-start';
import { poolFor } from '@/lib/server/outbound/pools';
import { readText } from '@/lib/server/outbound/read-text';
import { readTokenAnswer } from './token-answer';
import { TokenRequestError } from './token-request-error';

/** A token answer is a few hundred bytes, plus room for the longest usable token. Anything larger is not one. */
const maxAnswerBytes = 1024 * 1024;

interface TokenCall {
  body: { toString(): string };
  headers: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/**
 * Sends a token request over the pinned pool, and returns the answer in the strict shape that oauth4webapi
 * expects.
 *
 * Throws a TokenRequestError for an answer that is not an OAuth answer, and whatever the connection throws.
 * Redirects are returned unfollowed, so a client secret never travels to a second address.
 */
export async function sendTokenRequest(
  url: URL,
  call: TokenCall,
  { connectTimeoutMs, progress }: { connectTimeoutMs: number; progress: Progress },
): Promise<Response> {
  const pool = poolFor(url, { connectTimeoutMs, maxAnswerBytes }).compose(noteRequestStart(progress));
  const response = await pool.request({
    method: 'POST',
    path: `${url.pathname}${url.search}`,
    headers: call.headers,
    body: call.body.toString(),
    signal: call.signal ?? null,
  });
  progress.stage = 'body';
  const answer = readTokenAnswer(response.statusCode, await readText(response, maxAnswerBytes));
  switch (answer.kind) {
    case 'token':
      return Response.json({
        access_token: answer.accessToken,
        token_type: answer.tokenType,
        expires_in: answer.lifetimeSeconds,
      });
    case 'error':
      return Response.json({ error: answer.error }, { status: 400 });
    case 'too-long':
      throw new TokenRequestError('too-long', 'token-too-long');
    case 'other':
      throw new TokenRequestError('unavailable', reasonOfStatus(response.statusCode));
  }
}

function reasonOfStatus(status: number): string {
  return status === 200 ? 'malformed' : `status-${status}`;
}
