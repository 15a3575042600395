import 'server-only';
import { fileProblemTexts } from '#messages/import/file-problems';
import type { ReadingChoices } from '@/lib/schemas/import';
import { isRefusedHeader, withoutReason } from '@/lib/server/import/refused-rows';
import { type CsvRow, type FileFormat, readRows } from './csv-rows';
import { detectDelimiter } from './delimiter';
import { decode, detectEncoding, refuseWorkbook } from './encoding';
import { guessHeaderRow } from './header-row';
import { UnreadableFileError } from './unreadable-file';

/** How a file is read. */
export interface SourceFormat extends FileFormat {
  /** The row with the titles of the columns. What stands above it is left out. */
  headerRow: number;
}

export interface DetectedFormat extends SourceFormat {
  /** False for an 8-bit encoding, which is guessed or chosen. */
  isEncodingSure: boolean;
  /** Of which the person chooses the header. */
  firstRows: readonly CsvRow[];
}

/** A file whose format is known, its header read. */
export interface SourceFile {
  header: string[];
  /** The rows below the header. */
  rows: AsyncGenerator<CsvRow, void>;
}

const firstRowsCount = 20;
const firstRowsBytes = 64 * 1024;

/**
 * Tells the format of a file by its first part, except for what the person has chosen. Throws
 * UnreadableFileError for what is not text.
 */
export async function detectFormat(
  sample: Uint8Array,
  isWhole: boolean,
  chosen: ReadingChoices = {},
): Promise<DetectedFormat> {
  refuseWorkbook(sample);
  const detected = chosen.encoding === undefined ? detectEncoding(sample, isWhole) : null;
  const encoding = detected?.encoding ?? chosen.encoding ?? 'utf-8';
  const start = sample.subarray(0, firstRowsBytes);
  let text = '';
  for await (const part of decode(inOneChunk(start), encoding)) text += part;
  const format = { encoding, delimiter: detectDelimiter(text) };
  const firstRows = await readFirstRows(start, format);
  return {
    ...format,
    headerRow: chosen.headerRow ?? guessHeaderRow(firstRows),
    isEncodingSure: detected?.isSure ?? encoding.startsWith('utf-'),
    firstRows,
  };
}

async function readFirstRows(start: Uint8Array, format: FileFormat): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  try {
    for await (const row of readRows(inOneChunk(start), format)) {
      rows.push(row);
      if (rows.length === firstRowsCount) break;
    }
  } catch (error) {
    // What is wrong with a cell is told when the file is opened; here it may just have been cut.
    if (!(error instanceof UnreadableFileError)) throw error;
  }
  return rows;
}

/** Opens a file by its format. `giveWay` is waited for every few milliseconds. Throws UnreadableFileError where it has no header. */
export async function openSourceFile(
  chunks: AsyncIterable<Uint8Array>,
  format: SourceFormat,
  giveWay?: () => Promise<void>,
): Promise<SourceFile> {
  const rows = readRows(chunks, format, giveWay);
  let isEmpty = true;
  for (let read = await rows.next(); !read.done; read = await rows.next()) {
    isEmpty = false;
    if (read.value.row < format.headerRow) continue;
    const { cells } = read.value;
    if (!isRefusedHeader(cells)) return { header: cells, rows };
    return { header: withoutReason(read.value).cells, rows: asBeforeRefusal(rows) };
  }
  throw new UnreadableFileError(
    isEmpty ? fileProblemTexts.empty : fileProblemTexts.noHeader(format.headerRow),
  );
}

/** The rows of a file of refused rows as they were in the file that was loaded first. */
async function* asBeforeRefusal(rows: AsyncGenerator<CsvRow, void>): AsyncGenerator<CsvRow, void> {
  for await (const row of rows) yield withoutReason(row);
}

/** Bytes that are all here, in the shape of those that come one after the other. */
export async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}
