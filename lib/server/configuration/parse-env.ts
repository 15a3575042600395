import 'server-only';
import { resolve } from 'node:path';
import type { AccessPolicy } from '@/lib/server/auth/access-policy';
import { type AccountsApiRegions, readAccountsApiRegions, sandboxRegions } from './accounts-api-regions';
import { ConfigurationError } from './configuration-error';
import { mayUseDemoSignIn, type OidcConfiguration, readOidc } from './sign-in';
import { refuseUnknownVariables } from './unknown-variables';
import { isLoopbackHost } from './url-rules';
import { parseVariables, type VariableSource, type Variables } from './variables';

const dayMs = 86_400_000;

/** The app's configuration, complete and validated as a whole. */
export interface Env {
  readonly port: number;
  readonly hostname: string;
  /** Scheme, host and port that browsers use, without a slash at the end. */
  readonly publicOrigin: string;
  /** The possible origins of our pages: the public one and, on loopback, its other names. */
  readonly ownOrigins: readonly string[];
  readonly sessionSecret: string;
  /** How long a session lasts without a request that its person made. */
  readonly sessionIdleMs: number;
  readonly oidc: OidcConfiguration | null;
  readonly accessPolicy: AccessPolicy;
  /** null: no credential for that API region. */
  readonly accountsApi: AccountsApiRegions;
  /** No credential at all: every API region is the sandbox. */
  readonly sandbox: boolean;
  readonly demoSignIn: boolean;
  readonly databaseUrl: string;
  /** An absolute path. */
  readonly dataDir: string;
  /** Settled attempts that are older may be deleted; null: everything is kept. */
  readonly ledgerRetentionMs: number | null;
  readonly stopGraceSeconds: number;
  /** null: there are no metrics. */
  readonly metricsToken: string | null;
  /** Where traces are sent; null: nowhere. */
  readonly tracesEndpoint: string | null;
  readonly logLevel: Variables['LOG_LEVEL'];
}

/** What parseEnv needs from the machine. */
export interface Machine {
  readonly hostname: string;
  readonly workingDirectory: string;
  /** Returns the secret in the data directory, creating it if there is none. */
  keepSessionSecret(dataDir: string): string;
}

/**
 * Parses the whole configuration. Throws ConfigurationError at the first bad value, half credential or missing
 * sign-in. Creates the session secret only once everything else is right.
 */
export function parseEnv(source: VariableSource, machine: Machine): Env {
  refuseUnknownVariables(source);
  const variables = parseVariables(withoutSystemHostname(source, machine.hostname));
  const configured = readAccountsApiRegions(variables);
  const sandbox = Object.values(configured).every((region) => region === null);
  const oidc = readOidc(variables);
  const demoSignIn = mayUseDemoSignIn(oidc, configured, variables);
  const publicOrigin = readPublicOrigin(variables, demoSignIn);
  const dataDir = resolve(machine.workingDirectory, variables.DATA_DIR);
  return {
    port: variables.PORT,
    hostname: variables.HOSTNAME,
    publicOrigin,
    sessionIdleMs: variables.SESSION_IDLE_MINUTES * 60_000,
    ownOrigins: originsOf(publicOrigin),
    oidc,
    accessPolicy: variables.ACCESS_POLICY ?? {},
    accountsApi: sandbox ? sandboxRegions(variables.HOSTNAME, variables.PORT) : configured,
    sandbox,
    demoSignIn,
    databaseUrl: variables.DATABASE_URL ?? `file:${resolve(dataDir, 'ledger.db')}`,
    dataDir,
    ledgerRetentionMs:
      variables.LEDGER_RETENTION_DAYS === undefined ? null : variables.LEDGER_RETENTION_DAYS * dayMs,
    stopGraceSeconds: variables.STOP_GRACE_SECONDS,
    metricsToken: variables.METRICS_TOKEN ?? null,
    tracesEndpoint: variables.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    logLevel: variables.LOG_LEVEL,
    sessionSecret: readSessionSecret(variables, demoSignIn, () => machine.keepSessionSecret(dataDir)),
  };
}

/** Containers and some shells set HOSTNAME to the machine's name, which nobody chose as a listen address. */
function withoutSystemHostname(source: VariableSource, systemHostname: string): VariableSource {
  const { HOSTNAME: hostname, ...rest } = source;
  return hostname === systemHostname ? rest : source;
}

function readPublicOrigin(variables: Variables, demoSignIn: boolean): string {
  if (variables.NEXTAUTH_URL !== undefined) return new URL(variables.NEXTAUTH_URL).origin;
  if (demoSignIn) return `http://${localNameOf(variables.HOSTNAME)}:${variables.PORT}`;
  throw new ConfigurationError(
    'NEXTAUTH_URL',
    `is missing: set the public origin, such as https://desk.example.com. ${optional}`,
  );
}

function localNameOf(hostname: string): string {
  return ['127.0.0.1', '::1'].includes(hostname) ? 'localhost' : hostname;
}

function readSessionSecret(variables: Variables, demoSignIn: boolean, keep: () => string): string {
  if (variables.NEXTAUTH_SECRET !== undefined) return variables.NEXTAUTH_SECRET;
  if (demoSignIn) return keep();
  throw new ConfigurationError(
    'NEXTAUTH_SECRET',
    `is missing: set at least 32 random characters. ${optional}`,
  );
}

const optional = 'It may be absent only with the demo sign-in';

/** A browser on this machine may use any loopback name, and sends the one it used as its origin. */
function originsOf(publicOrigin: string): string[] {
  const { protocol, hostname, port } = new URL(publicOrigin);
  if (!isLoopbackHost(hostname)) return [publicOrigin];
  const names = new Set([hostname, 'localhost', '127.0.0.1', '[::1]']);
  return [...names].map((name) => new URL(`${protocol}//${name}:${port}`).origin);
}
