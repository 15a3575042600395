import 'server-only';
import { stringify } from 'csv-stringify/sync';

/**
 * Where a spreadsheet may take text for a formula: at the start of a cell, and after a semicolon or a line
 * break inside it, because one that expects semicolons sees a cell begin there, whatever the quotes say.
 * The full-width signs count too.
 */
const formulaStart = /(?<=^|[;\r\n])(?=["']*[=+\-@\t\r＝＋－＠])/g;
const escapedStart = /(?<=^|[;\r\n])'(?=["']*[=+\-@\t\r＝＋－＠])/g;

/** Another delimiter, line ends of any kind, and spaces at the ends, which some spreadsheets cut off. */
const needsQuotes = /[;|\r\n]|^\s|\s$/;

/** The byte order mark by which spreadsheets tell that a CSV file is UTF-8. */
export const csvStart = '\uFEFF';

export const csvContentType = 'text/csv; charset=utf-8';

/**
 * One line of a CSV file (RFC 4180). An apostrophe stands before whatever a spreadsheet would run as a
 * formula: names come from people, and an exported file is opened by others.
 */
export function csvLine(cells: readonly string[]): string {
  const escaped = cells.map((cell) => cell.replace(formulaStart, "'"));
  return stringify([escaped], { record_delimiter: 'windows', quoted_match: needsQuotes });
}

/** The cell as it was before csvLine: without the apostrophes that it put there, and with all others. */
export function unescapeFormula(cell: string): string {
  return cell.replace(escapedStart, '');
}
