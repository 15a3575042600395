import 'server-only';
import { accountFields, fieldDefinitions } from '@/lib/schemas/account/account-fields';
import { normaliseTitle } from './columns';
import type { CsvRow } from './csv-rows';

/**
 * Guesses which of the first rows is the header: the one with titles of most fields. Two at least, because a
 * single word such as "no" may be a value. Where no row has them it is the first row, unless that looks like a
 * title of the whole table: one cell above rows with more.
 */
export function guessHeaderRow(firstRows: readonly CsvRow[]): number {
  const [first] = firstRows;
  if (first === undefined) return 1;
  let header = { row: first.row, titled: countTitled(first.cells) };
  for (const { row, cells } of firstRows) {
    const titled = countTitled(cells);
    if (titled >= 2 && titled > header.titled) header = { row, titled };
  }
  if (header.titled > 0) return header.row;
  return firstRows.find((row, index) => !isTableTitle(row, firstRows.slice(index + 1)))?.row ?? first.row;
}

/** How many fields have a cell with one of their titles. */
function countTitled(cells: readonly string[]): number {
  const titles = cells.map(normaliseTitle);
  return accountFields.filter((field) => {
    const known: readonly string[] = fieldDefinitions[field].columns.titles;
    return titles.some((title) => known.includes(title));
  }).length;
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
