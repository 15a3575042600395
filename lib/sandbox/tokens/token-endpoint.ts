import { jsonAnswer } from '@/lib/sandbox/answers';
import { endpoint } from '@/lib/sandbox/endpoint';
import { readBody } from '@/lib/sandbox/read-body';
import { presentsClient, readClientCredential } from './client-authentication';

type TokenErrorCode = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type';

/**
 * The token endpoint: client credentials (RFC 6749 section 4.4), form-encoded, with the client in the body or in
 * HTTP Basic. 200 with the token (section 5.1), 400 or 401 with `error` (section 5.2).
 */
export const tokenEndpoint = endpoint('POST', async (request, { apiRegion, sandbox }) => {
  if (mediaTypeOf(request) !== 'application/x-www-form-urlencoded') {
    return tokenError(400, 'invalid_request', 'Send the parameters as application/x-www-form-urlencoded.');
  }
  const body = await readBody(request);
  if (body === null) return tokenError(413, 'invalid_request', 'The body is larger than 1 MiB.');
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const repeated = [...form.keys()].find((name) => form.getAll(name).length > 1);
  if (repeated !== undefined) return tokenError(400, 'invalid_request', 'A parameter is sent twice.');
  return grantToken(form, request.headers.get('authorization'), () => ({
    access_token: sandbox.tokens.issue(apiRegion),
    token_type: 'Bearer',
    expires_in: sandbox.tokens.lifetimeSeconds,
  }));
});

function grantToken(form: URLSearchParams, authorization: string | null, issue: () => object): Response {
  const grantType = form.get('grant_type') || null;
  if (grantType === null) return tokenError(400, 'invalid_request', 'grant_type is missing.');
  if (grantType !== 'client_credentials') {
    return tokenError(400, 'unsupported_grant_type', 'Only client_credentials is supported.');
  }
  const credential = readClientCredential(form, authorization);
  if (credential === 'ambiguous') {
    return tokenError(400, 'invalid_request', 'Authenticate the client in one way, not two.');
  }
  if (credential === 'incomplete') {
    return tokenError(400, 'invalid_request', 'client_id or client_secret is missing.');
  }
  if (!presentsClient(credential)) {
    // RFC 6749 section 5.2: a client that tried HTTP authentication is told the scheme.
    const headers: Record<string, string> =
      authorization === null ? {} : { 'WWW-Authenticate': 'Basic realm="sandbox"' };
    return tokenError(401, 'invalid_client', 'Client id and secret are both: sandbox.', headers);
  }
  return jsonAnswer(200, issue(), { Pragma: 'no-cache' });
}

function tokenError(
  status: number,
  error: TokenErrorCode,
  description: string,
  headers: Record<string, string> = {},
): Response {
  return jsonAnswer(status, { error, error_description: description }, { Pragma: 'no-cache', ...headers });
}

function mediaTypeOf(request: Request): string {
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';');
  return mediaType.trim().toLowerCase();
}
