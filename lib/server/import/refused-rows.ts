import 'server-only';
import { fileProblemTexts } from '#messages/import/file-problems';
import { csvLine, csvStart, unescapeFormula } from '@/lib/server/http/csv-line';
import type { CsvRow } from './reading/csv-rows';

const { row: rowTitle, refusedBecause: reasonTitle } = fileProblemTexts.refusedRows;

/** The first line of the file of refused rows: the columns of the file that was loaded, after the reasons. */
export function refusedStart(header: readonly string[]): string {
  return csvStart + csvLine([rowTitle, reasonTitle, ...header]);
}

/** A refused row as it was, whatever its length, after its number and the reason. */
export function refusedLine({ row, cells }: CsvRow, reason: string): string {
  return csvLine([String(row), reason, ...cells]);
}

/** True for the header of such a file: people mend it and load it again. */
export function isRefusedHeader([first, second]: readonly string[]): boolean {
  return first === rowTitle && second === reasonTitle;
}

/** A row of such a file as it was in the file that was loaded first. */
export function withoutReason({ row, cells }: CsvRow): CsvRow {
  return { row, cells: cells.slice(2).map(unescapeFormula) };
}
