import 'server-only';
import { ConfigurationError } from './configuration-error';
import { type Env, parseEnv } from './parse-env';
import type { VariableSource } from './variables';

export const madeSecret = 'made-here-and-kept-in-the-data-directory';

export const machine = {
  hostname: 'desk-7f3a',
  workingDirectory: '/srv/account-desk',
  keepSessionSecret: () => madeSecret,
};

const policy = JSON.stringify({ 'cg-eu': { eu: 'editor' }, 'cg-admins': { '*': 'admin' } });

const singleSignOn = {
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'account-desk',
  OIDC_CLIENT_SECRET: 'oidc-client-secret-value',
  ACCESS_POLICY: policy,
};

export const publicApp = {
  ...singleSignOn,
  NEXTAUTH_URL: 'https://desk.example.com',
  NEXTAUTH_SECRET: 'a-session-secret-of-forty-characters-abcd',
};

export const euCredential = {
  ACCOUNTS_API_EU_CLIENT_ID: 'eu-client',
  ACCOUNTS_API_EU_CLIENT_SECRET: 'eu-client-secret-value',
};

export const euOnLoopback = {
  ...euCredential,
  ACCOUNTS_API_EU_URL: 'http://127.0.0.1:9000/accounts',
  ACCOUNTS_API_EU_TOKEN_URL: 'http://localhost:9000/oauth2/token',
};

/** The configuration as the app on that machine would have it. */
export function parse(source: VariableSource): Env {
  return parseEnv(source, machine);
}

/** Why the configuration is refused; throws where it is not. */
export function faultOf(source: VariableSource): ConfigurationError {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

/** The sandbox of one API region of an app at `origin`. */
export function sandboxAt(origin: string, apiRegion: string) {
  return {
    accountsUrl: `${origin}/sandbox/${apiRegion}/accounts`,
    tokenUrl: `${origin}/sandbox/${apiRegion}/oauth2/token`,
    clientId: 'sandbox',
    clientSecret: 'sandbox',
  };
}
