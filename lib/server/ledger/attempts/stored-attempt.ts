import 'server-only';
import type { Selectable } from 'kysely';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import type { AttemptTable } from '@/lib/server/ledger/database/tables';

type AttemptRow = Selectable<AttemptTable>;

/** What an attempt's row keeps as JSON. */
export interface StoredAttempt {
  /** Exactly what was sent. */
  body: Record<string, string>;
  /** The values as they were sent, '' for one that was not or was sent empty. */
  account: AccountFormValues;
  /** The values as last sent from here before; null for a name that was not known. */
  before: AccountFormValues | null;
  errors: ProblemErrorItem[];
  tries: AttemptItem['tries'];
}

/**
 * The one reader of that JSON. An attempt is kept as it was written, for years: what a later version of the app
 * added to an account or to a try is filled in here.
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

/** What was sent alone, where nothing else of the row is read. */
export function readStoredBody({ body }: Pick<AttemptRow, 'body'>): Record<string, string> {
  return JSON.parse(body) as Record<string, string>;
}
