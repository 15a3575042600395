import 'server-only';
import { stringify } from 'csv-stringify/sync';

/**
 * Where a spreadsheet may read text as a formula: at the start of a cell, and after a semicolon or line break
 * inside one, because a spreadsheet that expects semicolons starts a cell there, even inside quotes. The
 * full-width signs count too.
 */
const formulaStart = /(?<=^|[;\r\n])(?=["']*[=+\-@\t\r＝＋－＠])/g;
const escapedStart = /(?<=^|[;\r\n])'(?=["']*[=+\-@\t\r＝＋－＠])/g;

/** Another delimiter, any line ending, and spaces at the ends, which some spreadsheets remove. */
const needsQuotes = /[;|\r\n]|^\s|\s$/;

/** The byte order mark, by which spreadsheets recognise a CSV file as UTF-8. */
export const csvStart = '\uFEFF';

export const csvContentType = 'text/csv; charset=utf-8';

/**
 * One line of a CSV file (RFC 4180). An apostrophe is put before whatever a spreadsheet would run as a formula:
 * names come from people, and others open the exported file.
 */
export function csvLine(cells: readonly string[]): string {
  const escaped = cells.map((cell) => cell.replace(formulaStart, "'"));
  return stringify([escaped], { record_delimiter: 'windows', quoted_match: needsQuotes });
}

/** The cell as it was before csvLine: without the apostrophes that csvLine added, and with all others. */
export function unescapeFormula(cell: string): string {
  return cell.replace(escapedStart, '');
}
