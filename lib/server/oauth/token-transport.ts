import 'server-only';
import { poolFor } from '@/lib/server/outbound/pools';
import { readText } from '@/lib/server/outbound/read-text';
import { readTokenAnswer } from './token-answer';

/** A token answer is a few hundred bytes; more than this is none. */
const maxAnswerBytes = 64 * 1024;

interface TokenCall {
  body: { toString(): string };
  headers: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/**
 * Sends a token request over the pinned pool and answers in the strict shape that oauth4webapi reads.
 *
 * Redirects are handed back as they are, so a client secret never travels to a second address.
 */
export async function sendTokenRequest(
  url: URL,
  call: TokenCall,
  connectTimeoutMs: number,
): Promise<Response> {
  const response = await poolFor(url, { connectTimeoutMs, maxAnswerBytes }).request({
    method: 'POST',
    path: `${url.pathname}${url.search}`,
    headers: call.headers,
    body: call.body.toString(),
    signal: call.signal ?? null,
  });
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
    case 'other':
      return new Response(null, { status: 502 });
  }
}
