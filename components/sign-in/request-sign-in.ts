import * as z from 'zod/mini';

/** How long a sign-in may take; discovery at the identity provider is part of it. */
const deadlineMs = 20_000;

const csrfSchema = z.object({ csrfToken: z.string() });

const goOnSchema = z.object({ url: z.string() });

/** The server answered and did not sign the person in. */
export class SignInRefusedError extends Error {
  override readonly name = 'SignInRefusedError';
}

/**
 * Signs in with a demo role, or with `null` starts single sign-on. Returns the URL to go to next, at the identity
 * provider or here. Uses fetch rather than a form, because the Content-Security-Policy forbids forms to lead to
 * another origin, even by a redirect.
 *
 * Throws SignInRefusedError, or what fetch throws if the server cannot be reached.
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
