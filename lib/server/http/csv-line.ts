import 'server-only';

/** What a spreadsheet takes for a formula when a cell begins with it; the full-width forms count too. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;
const needsQuotes = /[",\r\n]|^\s|\s$/;

/** The byte order mark by which spreadsheets tell that a CSV file is UTF-8. */
export const csvStart = '\uFEFF';

export const csvContentType = 'text/csv; charset=utf-8';

/**
 * One line of a CSV file (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe in
 * front: names come from people, and an exported file is opened by others.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(escapeFormula(cell))).join(',')}\r\n`;
}

/** The cell as it was before csvLine: without the apostrophe that it put there. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function escapeFormula(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

function quote(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
