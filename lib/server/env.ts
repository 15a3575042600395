import 'server-only';
import { hostname } from 'node:os';
import { ConfigurationError } from './configuration/configuration-error';
import { type Env, parseEnv } from './configuration/parse-env';
import { keepSessionSecret } from './configuration/session-secret';
import { oncePerProcess } from './process-state';

export type { AccountsApiRegion } from './configuration/accounts-api-regions';
export type { Env } from './configuration/parse-env';

/** The app's configuration, parsed on the first call. Throws ConfigurationError: see parseEnv. */
export const env: () => Env = oncePerProcess('env', () =>
  parseEnv(process.env, {
    hostname: hostname(),
    workingDirectory: process.cwd(),
    keepSessionSecret,
  }),
);

/**
 * Checks the configuration at the start. If it cannot be used, prints why in one line and ends the process with
 * status 1. next-auth reads its origin and secret from the environment, so both are put there.
 */
export function checkEnvAtStart(): void {
  try {
    const { publicOrigin, sessionSecret } = env();
    Object.assign(process.env, { NEXTAUTH_URL: publicOrigin, NEXTAUTH_SECRET: sessionSecret });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}. Nothing was started.\n`);
    process.exit(1);
  }
}
