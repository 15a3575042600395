import 'server-only';
import { csvExportTexts } from '#messages/lists/csv-export';
import { nameTexts } from '#messages/names';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

type Column = readonly [heading: string, cell: (attempt: AttemptItem) => string];

const columns: readonly Column[] = [
  [csvExportTexts.started, ({ startedAt }) => startedAt],
  [csvExportTexts.settled, ({ settledAt }) => settledAt ?? ''],
  [csvExportTexts.apiRegion, ({ apiRegion }) => apiRegion],
  [csvExportTexts.person, ({ actor }) => actor.name],
  [csvExportTexts.outcome, ({ outcome }) => outcome ?? 'open'],
  [csvExportTexts.code, ({ code }) => code ?? ''],
  ...accountFields.map((field): Column => [nameTexts.fields[field], ({ account }) => account[field]]),
  [
    csvExportTexts.errors,
    ({ errors }) => errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '),
  ],
  [csvExportTexts.tries, ({ tries }) => String(tries.length)],
  [csvExportTexts.requestId, ({ requestId }) => requestId],
];

/** The column headings of exported attempts, in the order of attemptCells. */
export const attemptHeadings: readonly string[] = columns.map(([heading]) => heading);

/** An attempt as a line of the export. Times are ISO 8601 in UTC; the outcome is the ledger's word. */
export function attemptCells(attempt: AttemptItem): string[] {
  return columns.map(([, cell]) => cell(attempt));
}
