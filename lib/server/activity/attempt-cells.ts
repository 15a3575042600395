import 'server-only';
import type { AttemptItem } from '@/lib/server/ledger/attempt-item';

const columns: readonly (readonly [heading: string, cell: (attempt: AttemptItem) => string])[] = [
  ['Started (UTC)', ({ startedAt }) => startedAt],
  ['Settled (UTC)', ({ settledAt }) => settledAt ?? ''],
  ['API region', ({ apiRegion }) => apiRegion],
  ['Person', ({ actor }) => actor.name],
  ['Outcome', ({ outcome }) => outcome ?? 'open'],
  ['Code', ({ code }) => code ?? ''],
  ['Account name', ({ account }) => account.reference],
  ['Number', ({ account }) => account.number],
  ['Account manager', ({ account }) => account.manager],
  ['Parent account', ({ account }) => account.parent],
  ['Reporting region', ({ account }) => account.region],
  ['Errors', ({ errors }) => errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ')],
  ['Tries', ({ tries }) => String(tries.length)],
  ['Request id', ({ requestId }) => requestId],
];

/** The headings of an export of attempts, in the order of attemptCells. */
export const attemptHeadings: readonly string[] = columns.map(([heading]) => heading);

/** An attempt as a line of the export. Times are ISO 8601 in UTC, the outcome is the ledger's word. */
export function attemptCells(attempt: AttemptItem): string[] {
  return columns.map(([, cell]) => cell(attempt));
}
