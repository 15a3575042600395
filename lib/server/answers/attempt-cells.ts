import 'server-only';
import { csvExportTexts } from '#messages/lists/csv-export';
import { nameTexts } from '#messages/names';
import type { AttemptItem } from '@/lib/server/ledger/attempts/attempt-item';

const columns: readonly (readonly [heading: string, cell: (attempt: AttemptItem) => string])[] = [
  [csvExportTexts.started, ({ startedAt }) => startedAt],
  [csvExportTexts.settled, ({ settledAt }) => settledAt ?? ''],
  [csvExportTexts.apiRegion, ({ apiRegion }) => apiRegion],
  [csvExportTexts.person, ({ actor }) => actor.name],
  [csvExportTexts.outcome, ({ outcome }) => outcome ?? 'open'],
  [csvExportTexts.code, ({ code }) => code ?? ''],
  [nameTexts.fields.reference, ({ account }) => account.reference],
  [nameTexts.fields.number, ({ account }) => account.number],
  [nameTexts.fields.manager, ({ account }) => account.manager],
  [nameTexts.fields.parent, ({ account }) => account.parent],
  [nameTexts.fields.region, ({ account }) => account.region],
  [
    csvExportTexts.errors,
    ({ errors }) => errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '),
  ],
  [csvExportTexts.tries, ({ tries }) => String(tries.length)],
  [csvExportTexts.requestId, ({ requestId }) => requestId],
];

/** The headings of an export of attempts, in the order of attemptCells. */
export const attemptHeadings: readonly string[] = columns.map(([heading]) => heading);

/** An attempt as a line of the export. Times are ISO 8601 in UTC, the outcome is the ledger's word. */
export function attemptCells(attempt: AttemptItem): string[] {
  return columns.map(([, cell]) => cell(attempt));
}
