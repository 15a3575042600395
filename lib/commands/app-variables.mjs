/** The names that the configuration table of OPERATIONS.md gives to the app. */
const APP_VARIABLE =
  /^(PORT|HOSTNAME|NEXTAUTH_\w+|OIDC_\w+|ACCESS_POLICY|ACCOUNTS_API_\w+|DATABASE_URL|DATA_DIR|LOG_LEVEL)$/;

/**
 * The environment without the app's own configuration, and with the framework told not to read it from .env
 * files either: for a build that must not depend on it, and for tests that must never meet a real credential.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutAppVariables(environment) {
  /** @type {NodeJS.ProcessEnv} */
  const kept = { ...environment, ...NO_ENV_FILES };
  for (const name of Object.keys(kept)) {
    if (APP_VARIABLE.test(name)) delete kept[name];
  }
  return kept;
}

/** What @next/env sets once it has read the .env files: set beforehand, it reads none. */
export const NO_ENV_FILES = { __NEXT_PROCESSED_ENV: 'true' };

/**
 * Whether no credential of the accounts API is set, so that every API region is the sandbox.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export function isSandboxOnly(environment) {
  return !Object.entries(environment).some(
    ([name, value]) => /^ACCOUNTS_API_[A-Z]+_CLIENT_(ID|SECRET)$/.test(name) && value,
  );
}
