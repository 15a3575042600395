import 'server-only';
import { fileProblemTexts } from '#messages/import/file-problems';
import { nameTexts } from '#messages/names';
import { accountSchema } from '@/lib/schemas/account/account';
import {
  type Account,
  type AccountField,
  type AccountFormValues,
  accountFields,
  toFormValues,
} from '@/lib/schemas/account/account-fields';
import type { ImportColumns } from '@/lib/schemas/import';
import type { CsvRow } from './reading/csv-rows';
import { unreadableCharacter } from './reading/encoding';

/** A row as an account, or why it is none. `notes`: what the person should look at in a row that is loaded. */
export type CheckedRow = { account: Account; notes: string[] } | { refused: string };

/** `="00123"`: how programs keep spreadsheets from taking the zeros off. */
const textFormula = /^="((?:[^"]|"")*)"$/;

/** `1.23457E+11`: what a spreadsheet saves of a long number. The rest of its digits is lost. */
const shortenedNumber = /^-?\d[.,]?\d*E\+\d+$/i;

/** Checks the rows of one file, in their order. */
export class RowCheck {
  readonly #width: number;
  readonly #columns: ImportColumns;
  /** The row in which each account name stood first. */
  readonly #seen = new Map<string, number>();

  constructor(header: readonly string[], columns: ImportColumns) {
    this.#width = header.length;
    this.#columns = columns;
  }

  /** Each name counts once in a file: nobody here can tell which of two rows is right. */
  check(row: CsvRow): CheckedRow {
    if (row.cells.slice(this.#width).some((cell) => cell.trim() !== '')) {
      return { refused: fileProblemTexts.row.tooManyCells(row.cells.length, this.#width) };
    }
    const values = valuesOf(row, this.#columns);
    const broken = accountFields.find((field) => values[field].includes(unreadableCharacter));
    if (broken !== undefined) return { refused: unreadableReason(broken) };
    const parsed = accountSchema.safeParse(values);
    if (!parsed.success) return { refused: parsed.error.issues.map(toReason).join(' ') };
    const { reference } = parsed.data;
    const earlier = this.#seen.get(reference);
    if (earlier !== undefined) return { refused: fileProblemTexts.row.nameComesTwice(earlier) };
    this.#seen.set(reference, row.row);
    return { account: parsed.data, notes: this.#notesOn(row, values) };
  }

  /** A row with fewer cells is loaded: many programs leave out empty ones at its end. But it may have broken in two. */
  #notesOn({ cells }: CsvRow, values: AccountFormValues): string[] {
    const { shortened, fewCells } = fileProblemTexts.row;
    const notes = accountFields
      .filter((field) => shortenedNumber.test(values[field].trim()))
      .map((field) => shortened(nameTexts.fields[field], values[field].trim()));
    return cells.length < this.#width ? [...notes, fewCells(cells.length, this.#width)] : notes;
  }
}

/** The values of the fields as the row has them, '' for a field that the file does not have. */
export function valuesOf({ cells }: CsvRow, columns: ImportColumns): AccountFormValues {
  const pairs = accountFields.map((field) => {
    const column = columns[field];
    return [field, column === null ? '' : cellText(cells[column] ?? '')];
  });
  return toFormValues(Object.fromEntries(pairs));
}

/** What a spreadsheet would show in the cell. */
export function cellText(cell: string): string {
  const [, text] = textFormula.exec(cell.trim()) ?? [];
  return text === undefined ? cell : text.replaceAll('""', '"');
}

function unreadableReason(field: AccountField): string {
  return fileProblemTexts.row.unreadable(nameTexts.fields[field]);
}

function toReason({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  const field = accountFields.find((name) => name === path[0]);
  return field === undefined ? message : fileProblemTexts.row.field(nameTexts.fields[field], message);
}
