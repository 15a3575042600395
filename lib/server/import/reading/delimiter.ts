import 'server-only';
import { parse } from 'csv-parse/sync';
import type { ImportPreview } from '@/lib/schemas/import';
import { csvDialect } from './csv-dialect';

export type Delimiter = ImportPreview['delimiter'];

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const lookAtCharacters = 64 * 1024;
const lookAtRows = 20;

/** A first line by which a file tells spreadsheets its delimiter. They do not count it as a row. */
const delimiterLine = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r(?!$))/i;
const longestDelimiterLine = 10;

/**
 * Tells the delimiter: by the line `sep=;` if the file begins with one, else by the first rows. The one by
 * which most of them have as many cells as is most common wins, and of equals the one that makes more cells.
 * A file of one column has no delimiter, and the comma does no harm.
 */
export function detectDelimiter(sample: string): Delimiter {
  const told = delimiterLine.exec(sample)?.[1];
  if (told !== undefined) return told as Delimiter;
  const text = sample.slice(0, lookAtCharacters);
  const candidates = delimiters.map((delimiter) => ({ delimiter, ...agreementOf(text, delimiter) }));
  const [best] = candidates.sort((a, b) => b.rows - a.rows || b.columns - a.columns);
  return best === undefined || best.rows === 0 ? ',' : best.delimiter;
}

/** The text without the line that tells its delimiter. */
export async function* withoutDelimiterLine(parts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let start: string | null = '';
  for await (const part of parts) {
    if (start === null) {
      yield part;
      continue;
    }
    start += part;
    if (start.length <= longestDelimiterLine) continue;
    yield start.replace(delimiterLine, '');
    start = null;
  }
  if (start !== null) yield start.replace(delimiterLine, '');
}

/** How many of the first rows have the commonest number of cells, one cell apart: that is no table. */
function agreementOf(text: string, delimiter: Delimiter): { rows: number; columns: number } {
  const rowsByWidth = new Map<number, number>();
  for (const { length } of firstRows(text, delimiter)) {
    if (length > 1) rowsByWidth.set(length, (rowsByWidth.get(length) ?? 0) + 1);
  }
  const widths = [...rowsByWidth].map(([columns, rows]) => ({ columns, rows }));
  const [commonest] = widths.sort((a, b) => b.rows - a.rows || b.columns - a.columns);
  return commonest ?? { rows: 0, columns: 0 };
}

function firstRows(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { ...csvDialect, delimiter, to: lookAtRows });
  } catch {
    // A cell that does not end with this delimiter: it is another one, or reading the rows will say what is wrong.
    return [];
  }
}
