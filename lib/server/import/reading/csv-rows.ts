import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import { fileProblemTexts } from '#messages/import/file-problems';
import type { Encoding } from '@/lib/schemas/import';
import { csvDialect, longestRowBytes } from './csv-dialect';
import { type Delimiter, withoutDelimiterLine } from './delimiter';
import { decode } from './encoding';
import { UnreadableFileError } from './unreadable-file';

/** One row of a file. */
export interface CsvRow {
  /** As a spreadsheet counts, from 1. */
  row: number;
  cells: string[];
}

export interface FileFormat {
  encoding: Encoding;
  delimiter: Delimiter;
}

/** After so long other requests get their turn. A file in memory would else be read in one go. */
const turnMs = 10;

/**
 * Reads the rows of a file as its bytes come, and leaves out rows without any value. Between rows it lets
 * other requests have their turn. Throws UnreadableFileError where a cell does not end or is far too long;
 * the last rows before it may then be missing too.
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: FileFormat,
  giveWay: () => Promise<void> = setImmediate,
): AsyncGenerator<CsvRow, void> {
  const parser = parse({ ...csvDialect, delimiter, info: true });
  const text = withoutDelimiterLine(decode(chunks, encoding));
  const feeding = pipeline(Readable.from(text), parser);
  // The error reaches whoever reads the rows; here it would only be told twice.
  feeding.catch(() => {});
  let turnStartedAtMs = performance.now();
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      if (record.some((cell) => cell.trim() !== '')) yield { row: rowOf(info), cells: record };
      if (performance.now() - turnStartedAtMs < turnMs) continue;
      await giveWay();
      turnStartedAtMs = performance.now();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFileError(reasonOf(error));
  }
}

function reasonOf(error: CsvError): string {
  const row = rowOf(error as unknown as Info) + 1;
  if (error.code !== 'CSV_MAX_RECORD_SIZE') return fileProblemTexts.openQuotation(row);
  const column = Number(error['column']) + 1;
  return fileProblemTexts.endlessCell(row, column, longestRowBytes / 1024);
}

function rowOf({ records, empty_lines }: Pick<Info, 'records' | 'empty_lines'>): number {
  return records + empty_lines;
}
