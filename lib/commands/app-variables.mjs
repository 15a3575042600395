/** The variable names in OPERATIONS.md's configuration table. */
const APP_VARIABLE =
  /^(PORT|HOSTNAME|STOP_GRACE_SECONDS|NEXTAUTH_\w+|OIDC_\w+|ACCESS_POLICY|ACCOUNTS_API_\w+|DATABASE_URL|DATA_DIR|LEDGER_RETENTION_DAYS|LOG_LEVEL|SESSION_IDLE_MINUTES|METRICS_TOKEN|OTEL_\w+)$/;

/**
 * The environment without the app's configuration, and with the framework told not to read .env files: for a
 * build that must not depend on it, and for tests that must never see a real credential.
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

/** @next/env sets this after it has read the .env files. Set beforehand, it reads none. */
export const NO_ENV_FILES = { __NEXT_PROCESSED_ENV: 'true' };

/**
 * Whether no accounts API credential is set, so that every API region is the sandbox.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export function isSandboxOnly(environment) {
  return !Object.entries(environment).some(
    ([name, value]) => /^ACCOUNTS_API_[A-Z]+_CLIENT_(ID|SECRET)$/.test(name) && value,
  );
}
