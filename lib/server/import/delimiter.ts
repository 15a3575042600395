import 'server-only';
import { parse } from 'csv-parse/sync';
import type { ImportPreview } from '@/lib/schemas/import';
import { csvDialect } from './csv-dialect';

export type Delimiter = ImportPreview['delimiter'];

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const lookAtCharacters = 64 * 1024;
const lookAtRows = 20;

/**
 * Tells the delimiter by the first rows: the one by which most of them have as many cells as the header,
 * and of equals the one that makes more cells. A file of one column has none, and the comma does no harm.
 */
export function detectDelimiter(sample: string): Delimiter {
  const text = sample.slice(0, lookAtCharacters);
  const candidates = delimiters.map((delimiter) => ({ delimiter, ...agreementOf(text, delimiter) }));
  const [best] = candidates.sort((a, b) => b.rows - a.rows || b.columns - a.columns);
  return best === undefined || best.rows === 0 ? ',' : best.delimiter;
}

function agreementOf(text: string, delimiter: Delimiter): { rows: number; columns: number } {
  const rows = firstRows(text, delimiter);
  const columns = rows[0]?.length ?? 0;
  return { rows: columns < 2 ? 0 : rows.filter((row) => row.length === columns).length, columns };
}

function firstRows(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { ...csvDialect, delimiter, to: lookAtRows });
  } catch {
    // A cell that does not end by this delimiter: it is another one, or the load will say what is wrong.
    return [];
  }
}
