import 'server-only';
import { type ApiRegion, apiRegions, byApiRegion } from '@/lib/schemas/api-region';
import { ConfigurationError } from './configuration-error';
import { isLoopbackUrl } from './url-rules';
import type { Variables } from './variables';

/** The accounts API of one API region: its address and our credential. */
export interface AccountsApiRegion {
  readonly accountsUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export type AccountsApiRegions = Readonly<Record<ApiRegion, AccountsApiRegion | null>>;

/** The API regions, null for those without a credential. Throws ConfigurationError for half a credential. */
export function readAccountsApiRegions(variables: Variables): AccountsApiRegions {
  return byApiRegion((apiRegion) => readAccountsApiRegion(apiRegion, variables));
}

/** Every API region as the sandbox inside this app, called over HTTP at the listen address. */
export function sandboxRegions(hostname: string, port: number): AccountsApiRegions {
  const origin = `http://${reachableHost(hostname)}:${port}`;
  return byApiRegion((apiRegion) => ({
    accountsUrl: `${origin}/sandbox/${apiRegion}/accounts`,
    tokenUrl: `${origin}/sandbox/${apiRegion}/oauth2/token`,
    clientId: 'sandbox',
    clientSecret: 'sandbox',
  }));
}

/** What leads to the first URL in use that is not on a loopback host, by the name of a variable that is set, or null. */
export function findRemoteUrl(regions: AccountsApiRegions, variables: Variables): string | null {
  for (const apiRegion of apiRegions) {
    const region = regions[apiRegion];
    if (region === null) continue;
    const { clientId, accountsUrl, tokenUrl } = names(apiRegion);
    const remote = [
      ...(isLoopbackUrl(region.accountsUrl) ? [] : [accountsUrl]),
      ...(isLoopbackUrl(region.tokenUrl) ? [] : [tokenUrl]),
    ];
    const set = remote.find((name) => variables[name] !== undefined);
    if (set !== undefined) return `${set} is not on a loopback host`;
    if (remote.length > 0) return `${clientId} is for the vendor's hosts, which are not loopback hosts`;
  }
  return null;
}

function readAccountsApiRegion(apiRegion: ApiRegion, variables: Variables): AccountsApiRegion | null {
  const name = names(apiRegion);
  const { [name.clientId]: clientId, [name.clientSecret]: clientSecret } = variables;
  const { [name.accountsUrl]: accountsUrl, [name.tokenUrl]: tokenUrl } = variables;
  if (clientId === undefined && clientSecret === undefined) {
    if (accountsUrl === undefined && tokenUrl === undefined) return null;
    const set = accountsUrl === undefined ? name.tokenUrl : name.accountsUrl;
    throw new ConfigurationError(name.clientId, `is missing: ${set} is set without a credential`);
  }
  if (clientId === undefined) throw new ConfigurationError(name.clientId, half(name.clientSecret));
  if (clientSecret === undefined) throw new ConfigurationError(name.clientSecret, half(name.clientId));
  return {
    accountsUrl: accountsUrl ?? `https://imports.api.${apiRegion}.customergauge.com/accounts`,
    tokenUrl: tokenUrl ?? `https://auth.${apiRegion}.customergauge.com/oauth2/token`,
    clientId,
    clientSecret,
  };
}

function half(other: string): string {
  return `is missing: ${other} is set, and a credential needs both`;
}

function names(apiRegion: ApiRegion) {
  const prefix = `ACCOUNTS_API_${apiRegion.toUpperCase() as Uppercase<ApiRegion>}` as const;
  return {
    clientId: `${prefix}_CLIENT_ID`,
    clientSecret: `${prefix}_CLIENT_SECRET`,
    accountsUrl: `${prefix}_URL`,
    tokenUrl: `${prefix}_TOKEN_URL`,
  } as const;
}

/** A wildcard address can be listened on but not connected to. */
function reachableHost(hostname: string): string {
  if (hostname === '0.0.0.0' || hostname === '::') return '127.0.0.1';
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}
