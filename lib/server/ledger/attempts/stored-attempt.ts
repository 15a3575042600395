import 'server-only';
import type { Selectable } from 'kysely';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import type { AttemptTable } from '@/lib/server/ledger/database/tables';

type AttemptRow = Selectable<AttemptTable>;

/** What an attempt's row stores as JSON. */
export interface StoredAttempt {
  /** Exactly what was sent. */
  body: Record<string, string>;
  /** The values as sent, '' for those not sent or sent empty. */
  account: AccountFormValues;
  /** The values as last sent from here before; null for an unknown name. */
  before: AccountFormValues | null;
  errors: ProblemErrorItem[];
  tries: AttemptItem['tries'];
}

/**
 * The one reader of that JSON. Attempts are stored as written, for years, so whatever a later version of the app
 * added to an account or a try is filled in here.
 */
export function readStored(
  row: Pick<AttemptRow, 'request_id' | 'body' | 'before' | 'errors' | 'tries'>,
): StoredAttempt {
  const body = readStoredBody(row);
  const tries = JSON.parse(row.tries) as Partial<AttemptItem['tries'][number]>[];
  return {
    body,
    account: toFormValues(body),
    before: row.before === null ? null : toFormValues(JSON.parse(row.before) as Partial<AccountFormValues>),
    errors: JSON.parse(row.errors) as ProblemErrorItem[],
    tries: tries.map(({ requestId, startedAt, durationMs, status, fault, cause }) => ({
      requestId: requestId ?? row.request_id,
      startedAt: startedAt ?? '',
      durationMs: durationMs ?? 0,
      status: status ?? null,
      fault: fault ?? null,
      cause: cause ?? null,
    })),
  };
}

/** Only what was sent, for code that needs nothing else from the row. */
export function readStoredBody({ body }: Pick<AttemptRow, 'body'>): Record<string, string> {
  return JSON.parse(body) as Record<string, string>;
}
