import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import { fileProblemTexts } from '#messages/import/file-problems';
import { csvDialect } from './csv-dialect';
import type { Delimiter } from './delimiter';
import { decode, type Encoding } from './encoding';
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

/**
 * Reads the rows of a file as its bytes come, rows without any value left out. Throws UnreadableFileError
 * where a quoted cell does not end; the last rows before it may then be missing too.
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  format: FileFormat,
): AsyncGenerator<CsvRow, void> {
  const parser = parse({ ...csvDialect, delimiter: format.delimiter, info: true });
  const feeding = pipeline(Readable.from(decode(chunks, format.encoding)), parser);
  // The error reaches whoever reads the rows; here it would only be told twice.
  feeding.catch(() => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      if (record.some((cell) => cell.trim() !== '')) yield { row: rowOf(info), cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFileError(fileProblemTexts.openQuotation(rowOf(error as unknown as Info) + 1));
  }
}

function rowOf({ records, empty_lines }: Pick<Info, 'records' | 'empty_lines'>): number {
  return records + empty_lines;
}
