import 'server-only';
import { fileProblemTexts } from '#messages/import/file-problems';
import type { ImportPreview } from '@/lib/schemas/import';
import { UnreadableFileError } from './unreadable-file';
import { decodeWindows1252 } from './windows-1252';

export type Encoding = ImportPreview['encoding'];

const byteOrderMarks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How workbooks begin: a zip archive (.xlsx, .ods) and a compound file (.xls). */
const workbooks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Tells the encoding of a file by its first part: its byte order mark, else UTF-8 where that is what the
 * bytes are, else Windows-1252, which every byte is. Throws UnreadableFileError for a workbook or no text.
 */
export function detectEncoding(sample: Uint8Array, isWhole: boolean): Encoding {
  if (workbooks.some((signature) => beginsWith(sample, signature))) {
    throw new UnreadableFileError(fileProblemTexts.workbook);
  }
  const marked = byteOrderMarks.find(([, mark]) => beginsWith(sample, mark));
  if (marked !== undefined) return marked[0];
  if (sample.includes(0)) {
    throw new UnreadableFileError(fileProblemTexts.notText);
  }
  return isUtf8(sample, isWhole) ? 'utf-8' : 'windows-1252';
}

/** A sample may end in the middle of a character; a whole file may not. */
function isUtf8(sample: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Decodes bytes as they come, without the byte order mark. What cannot be read becomes U+FFFD. */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void> {
  if (encoding === 'windows-1252') {
    for await (const chunk of chunks) yield decodeWindows1252(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
