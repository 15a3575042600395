import { createHash, timingSafeEqual } from 'node:crypto';

/** The sandbox's only client. Not a secret: its page shows it to everyone. */
const client = { id: 'sandbox', secret: 'sandbox' };

export interface ClientCredential {
  id: string;
  secret: string;
}

/**
 * Reads the client's credential from the form (client_secret_post) or the Authorization header
 * (client_secret_basic), RFC 6749 section 2.3.1. `null` if there is none that can be read, `incomplete` with half
 * of it in the form, `ambiguous` with both ways at once.
 */
export function readClientCredential(
  form: URLSearchParams,
  authorization: string | null,
): ClientCredential | null | 'incomplete' | 'ambiguous' {
  // RFC 6749 section 3.2: a parameter without a value counts as absent.
  const id = form.get('client_id') || null;
  const secret = form.get('client_secret') || null;
  if (authorization !== null) return secret === null ? readBasic(authorization) : 'ambiguous';
  if (id === null && secret === null) return null;
  return id === null || secret === null ? 'incomplete' : { id, secret };
}

/** True for the sandbox's client. Takes equally long for every wrong secret. */
export function presentsClient(credential: ClientCredential | null): boolean {
  if (credential === null) return false;
  const sameId = equalInConstantTime(credential.id, client.id);
  const sameSecret = equalInConstantTime(credential.secret, client.secret);
  return sameId && sameSecret;
}

function readBasic(authorization: string): ClientCredential | null {
  const encoded = /^basic +([A-Za-z0-9+/]+=*)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon === -1) return null;
  const id = formDecode(pair.slice(0, colon));
  const secret = formDecode(pair.slice(colon + 1));
  return id === null || secret === null ? null : { id, secret };
}

function formDecode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function equalInConstantTime(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
