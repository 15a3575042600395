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
import type { CsvRow } from './csv-rows';

/** A row as an account, or why it is none. */
export type CheckedRow = { account: Account } | { refused: string };

/** What decoding makes of bytes that are no character. */
const unreadable = '\uFFFD';

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

  /** Each name counts once a file: which of two rows is right, nobody here can tell. */
  check(row: CsvRow): CheckedRow {
    const ragged = this.#raggedness(row);
    if (ragged !== null) return { refused: ragged };
    const values = valuesOf(row, this.#columns);
    const broken = accountFields.find((field) => values[field].includes(unreadable));
    if (broken !== undefined) return { refused: unreadableReason(broken) };
    const parsed = accountSchema.safeParse(values);
    if (!parsed.success) return { refused: parsed.error.issues.map(toReason).join(' ') };
    const { reference } = parsed.data;
    const earlier = this.#seen.get(reference);
    if (earlier !== undefined) return { refused: fileProblemTexts.row.nameComesTwice(earlier) };
    this.#seen.set(reference, row.row);
    return { account: parsed.data };
  }

  /** Empty cells beyond the header are what spreadsheets leave behind. */
  #raggedness({ cells }: CsvRow): string | null {
    const isRagged =
      cells.length < this.#width || cells.slice(this.#width).some((cell) => cell.trim() !== '');
    return isRagged ? fileProblemTexts.row.ragged(cells.length, this.#width) : null;
  }
}

/** The values of the fields as the row has them, '' for a field that the file does not have. */
export function valuesOf({ cells }: CsvRow, columns: ImportColumns): AccountFormValues {
  const pairs = accountFields.map((field) => {
    const column = columns[field];
    return [field, column === null ? '' : (cells[column] ?? '')];
  });
  return toFormValues(Object.fromEntries(pairs));
}

function unreadableReason(field: AccountField): string {
  return fileProblemTexts.row.unreadable(nameTexts.fields[field]);
}

function toReason({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  const field = accountFields.find((name) => name === path[0]);
  return field === undefined ? message : fileProblemTexts.row.field(nameTexts.fields[field], message);
}
