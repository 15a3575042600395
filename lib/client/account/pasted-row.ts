import { type AccountField, accountFields } from '@/lib/schemas/account/account-fields';

/** A pasted text read as one spreadsheet row: its values in the order of the form's fields. */
export type PastedRow = readonly (readonly [field: AccountField, value: string])[];

/**
 * Reads a pasted text as one row: cells separated by tabs, or two or more lines of one cell each. Null for
 * anything else, such as several rows, more cells than fields, or a single cell.
 */
export function readPastedRow(text: string): PastedRow | null {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  const [line = ''] = lines;
  const cells = lines.length === 1 ? line.split('\t') : lines;
  const isOneRow = lines.length === 1 || !lines.some((other) => other.includes('\t'));
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (!isOneRow || cells.length > accountFields.length || filled.length < 2 || cells[0]?.trim() === '')
    return null;
  return accountFields.flatMap((field, index) => {
    const cell = unquote(cells[index]?.trim() ?? '');
    return cell === '' ? [] : [[field, cell] as const];
  });
}

/** Spreadsheets quote a cell that contains a quote or line break, and double the quotes inside. */
function unquote(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
