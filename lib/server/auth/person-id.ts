import 'server-only';
import { createHash } from 'node:crypto';
import type { Actor } from './staff';

/**
 * What a person's browser knows them by: issuer and subject together (OpenID Connect Core, section 5.7), as a
 * hash, because a subject may be an address, and what the browser keeps outlives the session.
 */
export function personIdOf({ issuer, subject }: Actor): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url')
    .slice(0, 22);
}
