import 'server-only';
import { isStartError } from './database/ledger-error';

/** What PostgreSQL's own codes mean for a start, and what to do. */
const postgresHints: Readonly<Record<string, string>> = {
  '28P01': 'PostgreSQL refused the user or the password in DATABASE_URL.',
  '28000': 'PostgreSQL does not let the user in DATABASE_URL in from here, or not without TLS.',
  '3D000': 'PostgreSQL has no database of the name in DATABASE_URL.',
  '42501': 'the user in DATABASE_URL may not create tables in that database.',
  '25006': 'the PostgreSQL of DATABASE_URL is read-only: name the one that takes writes.',
  '53300': 'the PostgreSQL of DATABASE_URL has no connection left.',
  '08P01':
    'what DATABASE_URL leads to refuses the settings of a session, as connection poolers do: name PostgreSQL itself, or have the pooler let them pass.',
};

const certificateCode = /CERT|SIGNATURE/;

/** The driver has no code for it. */
const withoutTls = 'The server does not support SSL connections';

/** The one line for a ledger that could not be opened: what is wrong, and which variable to look at. */
export function startFailure(error: unknown, databaseUrl: string): string {
  if (isStartError(error)) return error.message;
  const { cause } = error as { cause?: { code?: unknown; message?: unknown } };
  const code = typeof cause?.code === 'string' ? cause.code : null;
  const hint = databaseUrl.startsWith('file:')
    ? 'check DATABASE_URL and DATA_DIR, and that the disk can be written.'
    : postgresHint(code, cause?.message);
  return `The ledger cannot be opened${code === null ? '' : ` (${code})`}: ${hint}`;
}

function postgresHint(code: string | null, message: unknown): string {
  if (message === withoutTls) {
    return 'the PostgreSQL of DATABASE_URL does not offer TLS: turn it on there, or add sslmode=disable to DATABASE_URL to do without.';
  }
  if (code !== null && certificateCode.test(code)) {
    return 'the certificate of the PostgreSQL of DATABASE_URL could not be verified: add sslrootcert=/path/to/ca.pem to DATABASE_URL, and name the host as the certificate does.';
  }
  return postgresHints[code ?? ''] ?? 'check DATABASE_URL, and that PostgreSQL can be reached from here.';
}
