import 'server-only';

/**
 * For `instanceof` of an error that the ledger throws: told by its code, because its class may be another.
 * The ledger is opened once a process by the bundle that starts the server, while pages are bundled with
 * copies of these classes of their own.
 */
function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * The ledger cannot be read or written now: a full or read-only disk, a lock held by another program, a
 * stopped PostgreSQL. The only error that the ledger's functions throw for such a fault; the driver's own
 * is kept as `cause`, for the log alone.
 */
export class LedgerUnavailableError extends Error {
  override readonly name = 'LedgerUnavailableError';
  readonly code = 'ledger-unavailable';

  static override [Symbol.hasInstance](error: unknown): error is LedgerUnavailableError {
    return hasCode(error, 'ledger-unavailable');
  }

  constructor(cause: unknown) {
    super('The ledger cannot be read or written now.', { cause });
  }
}

/** Another process of the app holds the embedded ledger. The message is one line for the person who starts it. */
export class LedgerInUseError extends Error {
  override readonly name = 'LedgerInUseError';
  readonly code = 'ledger-in-use';

  constructor(path: string) {
    super(
      `The ledger ${path} is in use by another process. Stop that one, or give this one a DATABASE_URL or DATA_DIR of its own.`,
    );
  }
}

/** The database was written by a newer version of the app. The message is one line for the person who starts it. */
export class LedgerTooNewError extends Error {
  override readonly name = 'LedgerTooNewError';
  readonly code = 'ledger-too-new';

  constructor() {
    super('The ledger was written by a newer version of Account Desk. Start that version.');
  }
}

/** The database cannot hold a ledger as it is. The message is one line for the person who starts the app. */
export class LedgerUnusableError extends Error {
  override readonly name = 'LedgerUnusableError';
  readonly code = 'ledger-unusable';
}

/** An error whose message is one line for the person who starts the app. */
export type StartError = LedgerInUseError | LedgerTooNewError | LedgerUnusableError;

export function isStartError(error: unknown): error is StartError {
  return [LedgerInUseError, LedgerTooNewError, LedgerUnusableError].some((kind) => error instanceof kind);
}

/** A cursor that no page of the ledger has given. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
  readonly code = 'invalid-cursor';

  static override [Symbol.hasInstance](error: unknown): error is InvalidCursorError {
    return hasCode(error, 'invalid-cursor');
  }

  constructor() {
    super('The cursor is not one that a page of the ledger has given.');
  }
}
