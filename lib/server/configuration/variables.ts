import 'server-only';
import * as z from 'zod';
import { type ApiRegion, apiRegions } from '@/lib/schemas/api-region';
import { accessPolicySchema } from '@/lib/server/auth/access-policy';
import { ConfigurationError } from './configuration-error';
import { databaseUrlFault } from './database-url';
import { originFault, proxyFault, secureUrlFault } from './url-rules';

/** The text of each variable, as process.env has it. */
export type VariableSource = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * A name or secret that is sent unchanged. If pasted with a line break, the other side would refuse it for a
 * reason that nobody can see.
 */
const text = textWithout(pastedFault);

function textWithout(faultOf: (value: string) => string | null) {
  return z
    .string()
    .superRefine((value, context) => {
      const fault = faultOf(value);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    })
    .optional();
}

/** Below, a person would lose the session between two of the ledger's notes of it; above, it never ends earlier. */
const idleMinutesRule = 'must be a number of minutes from 5 to 480';

const retentionRule = 'must be a whole number of days from 1 to 36500';

const accessPolicy = z
  .string()
  .transform((value, context) => {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON, such as {"cg-eu":{"eu":"editor"}}' });
      return z.NEVER;
    }
  })
  .pipe(accessPolicySchema);

type AccountsApiVariable =
  `ACCOUNTS_API_${Uppercase<ApiRegion>}_${'CLIENT_ID' | 'CLIENT_SECRET' | 'URL' | 'TOKEN_URL'}`;

/** The four variables of each API region. */
const accountsApiVariables = Object.fromEntries(
  apiRegions
    .map((apiRegion) => `ACCOUNTS_API_${apiRegion.toUpperCase()}`)
    .flatMap((prefix) => [
      [`${prefix}_CLIENT_ID`, text],
      [`${prefix}_CLIENT_SECRET`, text],
      [`${prefix}_URL`, textWithout(secureUrlFault)],
      [`${prefix}_TOKEN_URL`, textWithout(secureUrlFault)],
    ]),
) as Record<AccountsApiVariable, typeof text>;

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a port number from 1 to 65535')
    .default(3000),
  HOSTNAME: z
    .string()
    .regex(/^[\p{L}\p{N}.:_-]+$/u, 'must be an address or a host name, such as 127.0.0.1')
    .default('127.0.0.1'),
  STOP_GRACE_SECONDS: z
    .string()
    .regex(/^(1?\d|20)$/, 'must be a whole number of seconds from 0 to 20')
    .transform(Number)
    .default(0),
  NEXTAUTH_URL: textWithout(originFault),
  NEXTAUTH_SECRET: textWithout(secretFault),
  SESSION_IDLE_MINUTES: z
    .string()
    .regex(/^\d{1,3}$/, idleMinutesRule)
    .transform(Number)
    .refine((minutes) => minutes >= 5 && minutes <= 480, idleMinutesRule)
    .default(30),
  OIDC_ISSUER: textWithout(secureUrlFault),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  ACCESS_POLICY: accessPolicy.optional(),
  ...accountsApiVariables,
  HTTPS_PROXY: textWithout(proxyFault),
  NO_PROXY: z.string().optional(),
  METRICS_TOKEN: textWithout(secretFault),
  OTEL_EXPORTER_OTLP_ENDPOINT: textWithout(secureUrlFault),
  DATABASE_URL: textWithout(databaseUrlFault),
  DATA_DIR: z.string().default('./data'),
  LEDGER_RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, retentionRule)
    .transform(Number)
    .refine((days) => days >= 1 && days <= 36_500, retentionRule)
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
});

/** The names of all variables that the app reads. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/** Each of the app's variables by itself, in order. How they fit together is checked elsewhere. */
export type Variables = z.infer<typeof variables>;

/** Parses each variable by itself. An empty one counts as unset. Throws ConfigurationError at the first fault. */
export function parseVariables(source: VariableSource): Variables {
  const set = Object.entries(withProxy(source)).filter(
    ([, value]) => value !== undefined && value.trim() !== '',
  );
  const result = variables.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const [variable, ...path] = issue?.path ?? [];
  const place = path.map((key) => JSON.stringify(key)).join(' → ');
  const message = issue?.message ?? 'is not valid';
  throw new ConfigurationError(String(variable), place === '' ? message : `is wrong at ${place}: ${message}`);
}

/** The names that other programs accept for the same proxy, in the order in which they count here too. */
const proxyNames = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];

function withProxy(source: VariableSource): VariableSource {
  const proxy = proxyNames.map((name) => source[name]).find((value) => value !== undefined && value !== '');
  return { ...source, HTTPS_PROXY: proxy };
}

/** One of ours, never shown: long enough not to be guessed. */
function secretFault(value: string): string | null {
  return value.length < 32 ? 'must have at least 32 characters' : pastedFault(value);
}

function pastedFault(value: string): string | null {
  const isClean = !/^\s|\s$|\p{Cc}/u.test(value);
  return isClean ? null : 'must not begin or end with white space, or hold a line break';
}
