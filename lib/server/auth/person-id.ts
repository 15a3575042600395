import 'server-only';
import { createHash } from 'node:crypto';
import type { Actor } from './staff';

/**
 * Identifies a person to their browser: a hash of issuer and subject together (OpenID Connect Core, section 5.7),
 * because a subject may be an e-mail address, and what the browser stores outlives the session.
 */
export function personIdOf({ issuer, subject }: Actor): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url')
    .slice(0, 22);
}
