import 'server-only';
import { fileProblemTexts } from '#messages/import/file-problems';
import { type CsvRow, type FileFormat, readRows } from './csv-rows';
import { detectDelimiter } from './delimiter';
import { decode, detectEncoding } from './encoding';
import { isRefusedHeader, withoutReason } from './refused-rows';
import { UnreadableFileError } from './unreadable-file';

/** A file whose format is known, its header read. */
export interface SourceFile {
  format: FileFormat;
  header: string[];
  /** The rows below the header. */
  rows: AsyncGenerator<CsvRow, void>;
}

/** Tells the format of a file by its first part. Throws UnreadableFileError where there is nothing to read. */
export async function detectFormat(sample: Uint8Array, isWhole: boolean): Promise<FileFormat> {
  const encoding = detectEncoding(sample, isWhole);
  let text = '';
  for await (const part of decode(once(sample), encoding)) text += part;
  return { encoding, delimiter: detectDelimiter(text) };
}

/** Opens a file by its format. Throws UnreadableFileError where it has no header. */
export async function openSourceFile(
  chunks: AsyncIterable<Uint8Array>,
  format: FileFormat,
): Promise<SourceFile> {
  const rows = readRows(chunks, format);
  const { value: first } = await rows.next();
  if (first === undefined) {
    throw new UnreadableFileError(fileProblemTexts.empty);
  }
  if (!isRefusedHeader(first.cells)) return { format, header: first.cells, rows };
  return { format, header: withoutReason(first).cells, rows: mendedRows(rows) };
}

async function* mendedRows(rows: AsyncGenerator<CsvRow, void>): AsyncGenerator<CsvRow, void> {
  for await (const row of rows) yield withoutReason(row);
}

/** A file that is all there. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}
