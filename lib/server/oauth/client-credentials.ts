import 'server-only';
import {
  allowInsecureRequests,
  ClientSecretPost,
  customFetch,
  ResponseBodyError,
  processClientCredentialsResponse as readGrantResponse,
  clientCredentialsGrantRequest as sendGrantRequest,
} from 'oauth4webapi';
import { isLoopbackUrl } from '@/lib/server/configuration/url-rules';
import { causeOf, type Progress } from '@/lib/server/outbound/fault-cause';
import { requestHeaders } from '@/lib/server/outbound/pools';
import { TokenRequestError } from './token-request-error';
import { sendTokenRequest } from './token-transport';

/** A confidential client and its token endpoint. */
export interface ClientCredential {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
}

/** An access token as granted. `lifetimeSeconds` counts from the time of the request. */
export interface GrantedToken {
  accessToken: string;
  lifetimeSeconds: number;
}

/**
 * Sends the client credentials grant (RFC 6749, section 4.4.2), with the client authenticated in the body
 * (`client_secret_post`, section 2.3.1). Plain http is allowed only for loopback hosts.
 *
 * Throws a TokenRequestError if no OAuth answer came, its token is too long, or the signal aborted.
 */
export async function clientCredentialsRequest(
  credential: ClientCredential,
  options: { signal: AbortSignal; connectTimeoutMs: number; progress: Progress },
): Promise<Response> {
  const url = new URL(credential.tokenUrl);
  const { signal, ...transport } = options;
  try {
    return await sendGrantRequest(
      { issuer: url.origin, token_endpoint: url.href },
      { client_id: credential.clientId },
      ClientSecretPost(credential.clientSecret),
      {},
      {
        signal,
        headers: requestHeaders,
        [allowInsecureRequests]: isLoopbackUrl(url.href),
        [customFetch]: (_, call) => sendTokenRequest(url, call, transport),
      },
    );
  } catch (error) {
    if (error instanceof TokenRequestError) throw error;
    // The library's or the socket's message may name the address, so only the cause is passed on.
    throw new TokenRequestError('unavailable', causeOf(error, transport.progress.stage));
  }
}

/**
 * Reads the answer (RFC 6749, section 5). Throws a TokenRequestError: `refused` for an OAuth error, `unavailable`
 * for anything that is neither a Bearer token nor an OAuth error.
 */
export async function processClientCredentials(
  credential: ClientCredential,
  response: Response,
): Promise<GrantedToken> {
  const issuer = new URL(credential.tokenUrl).origin;
  try {
    const answer = await readGrantResponse({ issuer }, { client_id: credential.clientId }, response);
    return { accessToken: answer.access_token, lifetimeSeconds: answer.expires_in ?? 0 };
  } catch (error) {
    if (error instanceof ResponseBodyError) throw new TokenRequestError('refused', error.error);
    throw new TokenRequestError('unavailable', 'malformed');
  }
}
