import * as z from 'zod/mini';

/** The sign-in gets this long: discovery at the identity provider is part of it. */
const deadlineMs = 20_000;

const csrfSchema = z.object({ csrfToken: z.string() });

const goOnSchema = z.object({ url: z.string() });

/** The server was reached and did not sign the person in. */
export class SignInRefusedError extends Error {
  override readonly name = 'SignInRefusedError';
}

/**
 * Signs in with that role of the demo sign-in, or (null) starts company single sign-on. Gives the URL to
 * go on to, at the identity provider or here. It is fetched rather than submitted, because the
 * Content-Security-Policy lets no form lead to another origin, and a redirect to one counts as that.
 *
 * Throws SignInRefusedError, or what fetch throws where the server cannot be reached.
 */
export async function requestSignIn(role: string | null, callbackUrl: string): Promise<string> {
  const signal = AbortSignal.timeout(deadlineMs);
  const { csrfToken } = await readJson(
    await fetch('/api/auth/csrf', { cache: 'no-store', signal }),
    csrfSchema,
  );
  const body = new URLSearchParams({
    csrfToken,
    callbackUrl,
    json: 'true',
    ...(role === null ? {} : { role }),
  });
  const path = role === null ? '/api/auth/signin/oidc' : '/api/auth/callback/demo';
  const { url } = await readJson(await fetch(path, { method: 'POST', body, signal }), goOnSchema);
  return url;
}

async function readJson<Body>(response: Response, schema: z.ZodMiniType<Body>): Promise<Body> {
  const result = schema.safeParse(await response.json().catch(() => null));
  if (!response.ok || !result.success) throw new SignInRefusedError(`status ${response.status}`);
  return result.data;
}
