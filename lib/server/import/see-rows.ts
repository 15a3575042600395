import 'server-only';
import type { CsvRow } from './reading/csv-rows';
import { UnreadableFileError } from './reading/unreadable-file';
import type { CheckedRow, RowCheck } from './row-check';

/** What a preview knows of the rows of a file, or of its first part. */
export interface SeenRows {
  count: number;
  /** Of `count`, reckoned from those that were checked. */
  refusedCount: number;
  areAllChecked: boolean;
  first: { row: CsvRow; result: CheckedRow }[];
  noted: { count: number; row: number; note: string } | null;
}

interface SeeOptions {
  /** False for the first part of a file: its last row may go on, and so may a quoted cell. */
  isWhole: boolean;
  /** Ends the reading early: nobody waits for the answer any more. */
  signal: AbortSignal;
}

const firstCount = 20;
/** How many rows are checked. All rows are counted, but more checked ones would hardly change what is shown. */
const checkedAtMost = 20_000;

/** Reads, counts and checks rows for a preview. Throws UnreadableFileError where the first of them cannot be read. */
export async function seeRows(
  rows: AsyncIterable<CsvRow>,
  check: RowCheck,
  { isWhole, signal }: SeeOptions,
): Promise<SeenRows> {
  const seen: SeenRows = { count: 0, refusedCount: 0, areAllChecked: true, first: [], noted: null };
  let checkedCount = 0;
  const see = (row: CsvRow) => {
    seen.count += 1;
    if (checkedCount === checkedAtMost) return;
    checkedCount += 1;
    const result = check.check(row);
    if (seen.first.length < firstCount) seen.first.push({ row, result });
    if ('refused' in result) seen.refusedCount += 1;
    else countNote(seen, row, result.notes);
  };
  try {
    let held: CsvRow | null = null;
    for await (const row of rows) {
      if (signal.aborted) break;
      if (held !== null) see(held);
      held = row;
    }
    if (held !== null && isWhole) see(held);
  } catch (error) {
    if (isWhole || !(error instanceof UnreadableFileError) || seen.count === 0) throw error;
  }
  if (checkedCount === seen.count) return seen;
  const refusedCount = Math.round((seen.refusedCount * seen.count) / checkedCount);
  return { ...seen, refusedCount, areAllChecked: false };
}

function countNote(seen: SeenRows, { row }: CsvRow, [note]: readonly string[]): void {
  if (note === undefined) return;
  seen.noted = seen.noted === null ? { count: 1, row, note } : { ...seen.noted, count: seen.noted.count + 1 };
}
