import 'server-only';
import type { LoggerInstance } from 'next-auth';
import { logger } from '@/lib/server/logger';

/** Ended sessions, cookies with an old secret, odd links: they happen every day, and nobody has to act. */
const routineCodes = new Set(['JWT_SESSION_ERROR', 'INVALID_CALLBACK_URL_ERROR']);

/**
 * Writes next-auth's reports to our log: its code and the error. Anything else is left out, because it includes
 * profiles, tokens and form bodies.
 */
export const authLog: LoggerInstance = {
  error(code, metadata) {
    const err = metadata instanceof Error ? metadata : metadata.error;
    if (routineCodes.has(code)) logger().debug({ code, err }, 'nobody is signed in by this');
    else logger().error({ code, err }, 'sign-in failed');
  },
  warn(code) {
    logger().warn({ code }, 'sign-in is not set up well');
  },
  debug() {},
};
