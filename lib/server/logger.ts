import 'server-only';
import { type DestinationStream, type Logger, pino } from 'pino';
import { env } from './env';
import { oncePerProcess } from './process-state';

const secretKeys = [
  'authorization',
  'Authorization',
  'cookie',
  'Cookie',
  'set-cookie',
  'Set-Cookie',
  'access_token',
  'accessToken',
  'refresh_token',
  'id_token',
  'token',
  'client_secret',
  'clientSecret',
  'sessionSecret',
  'csrfToken',
  'secret',
  'password',
];

/** How deep in a log line secret keys are looked for. Nothing here logs deeper objects. */
const depth = 4;

const redactedPaths = Array.from({ length: depth }, (_, level) => '*.'.repeat(level)).flatMap((above) =>
  secretKeys.map((key) => `${above.replace(/\.$/, '')}["${key}"]`),
);

/** Our log: JSON lines on standard output, with secrets removed by the name of their key. */
export const logger: () => Logger = oncePerProcess('logger', () => createLogger(env().logLevel));

/** A separate logger that writes to `destination`, by default standard output. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redactedPaths, censor: '[redacted]' },
    serializers: { err: (error: unknown) => serializeError(error) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * An error as it may be logged: what it is and where it came from. HTTP clients attach whole requests and
 * responses to their errors, tokens included, so all other members are left out.
 */
function serializeError(error: unknown, causesLeft = 5): unknown {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    ...('digest' in error ? { digest: error.digest } : {}),
    stack,
    ...(cause === undefined || causesLeft === 0 ? {} : { cause: serializeError(cause, causesLeft - 1) }),
  };
}
