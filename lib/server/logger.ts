import 'server-only';
import { type DestinationStream, type Logger, pino } from 'pino';
import { env } from './env';
import { oncePerProcess } from './process-state';

const secretKeys = new Set([
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
]);

/** How deep in a log line secret keys are looked for. Nothing here logs deeper objects. */
const depth = 4;

/** Our log: JSON lines on standard output, with secrets removed by the name of their key. */
export const logger: () => Logger = oncePerProcess('logger', () => createLogger(env().logLevel));

/** A separate logger that writes to `destination`, by default standard output. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (members: object) => withoutSecrets(members),
    },
    serializers: { err: (error: unknown) => serializeError(error) },
  };
  const log = destination === undefined ? pino(options) : pino(options, destination);
  const { child } = log;
  // What a child is given never passes the formatter. Children inherit this from their parent.
  log.child = function withoutSecretsAlso(this: Logger, members, childOptions) {
    return child.call(this, withoutSecrets(members), childOptions) as ReturnType<typeof child>;
  } as typeof child;
  return log;
}

/**
 * The members without secrets, in one walk. pino's own redaction looks for each key at each depth, which took
 * ten times as long as writing the line. Errors are left to their serializer.
 */
function withoutSecrets(members: object, levels = depth): Record<string, unknown> {
  const entries = Object.entries(members).map(([key, value]: [string, unknown]) => {
    if (secretKeys.has(key)) return [key, '[redacted]'];
    return [key, levels > 1 ? innerWithoutSecrets(value, levels - 1) : value];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function innerWithoutSecrets(value: unknown, levels: number): unknown {
  if (Array.isArray(value))
    return levels > 1 ? value.map((one) => innerWithoutSecrets(one, levels - 1)) : value;
  return isWrittenByMembers(value) ? withoutSecrets(value, levels) : value;
}

/** Whether JSON has an object's members: instances of classes too, but not what says itself how it is written. */
function isWrittenByMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && !('toJSON' in value);
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
