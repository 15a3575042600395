import 'server-only';
import type { LoggerInstance } from 'next-auth';
import { logger } from '@/lib/server/logger';

/** Ended sessions, cookies of another secret, odd links: part of every day, and nobody has to act. */
const routineCodes = new Set(['JWT_SESSION_ERROR', 'INVALID_CALLBACK_URL_ERROR']);

/**
 * next-auth's reports in our log: its code and the error. Whatever else it hands over is left out,
 * because profiles, tokens and form bodies are among it.
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
