import 'server-only';
import { accountFields, fieldDefinitions } from '@/lib/schemas/account/account-fields';
import { normaliseTitle } from './columns';
import type { CsvRow } from './csv-rows';

const knownTitles: ReadonlySet<string> = new Set(
  accountFields.flatMap((field): readonly string[] => fieldDefinitions[field].columns.titles),
);

/**
 * Guesses which of the first rows is the header: the one with most titles that we know. Where none is known,
 * it is the first row, unless that looks like a title of the whole table: one cell above rows that have more.
 */
export function guessHeaderRow(firstRows: readonly CsvRow[]): number {
  const [first] = firstRows;
  if (first === undefined) return 1;
  let header = { row: first.row, known: 0 };
  for (const { row, cells } of firstRows) {
    const known = cells.filter((cell) => knownTitles.has(normaliseTitle(cell))).length;
    if (known > header.known) header = { row, known };
  }
  if (header.known > 0) return header.row;
  return firstRows.find((row, index) => !isTableTitle(row, firstRows.slice(index + 1)))?.row ?? first.row;
}

/** A row whose only cell stands above rows of several. Of two columns the second may have no title. */
function isTableTitle({ cells }: CsvRow, below: readonly CsvRow[]): boolean {
  if (countFilled(cells) > 1) return false;
  const fewest = cells.length === 1 ? 2 : 3;
  const wider = below.filter((row) => countFilled(row.cells) >= fewest);
  return wider.length > below.length / 2;
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
