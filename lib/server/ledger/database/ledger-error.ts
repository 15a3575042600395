import 'server-only';

/**
 * For `instanceof` of an error from the ledger: recognised by its code, because its class may be a copy. The
 * bundle that starts the server opens the ledger, while pages are bundled with their own copies of these classes.
 */
function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * The ledger cannot be read or written now: a full or read-only disk, a lock held by another program, a stopped
 * PostgreSQL. The ledger's functions throw no other error for such a fault. The driver's own is kept as `cause`,
 * only for the log.
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
  readonly path: string;

  constructor(path: string) {
    super(
      `The ledger ${path} is in use by another process. Stop that one, or give this one a DATABASE_URL or DATA_DIR of its own.`,
    );
    this.path = path;
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

/** A cursor that no page of the ledger has issued. */
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
