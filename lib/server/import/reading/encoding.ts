import 'server-only';
import { fileProblemTexts } from '#messages/import/file-problems';
import type { Encoding } from '@/lib/schemas/import';
import { guess8BitEncoding } from './guess-8-bit-encoding';
import { UnreadableFileError } from './unreadable-file';
import { decodeWindows1252 } from './windows-1252';

export interface DetectedEncoding {
  encoding: Encoding;
  /** False for an 8-bit encoding, which no byte of the file gives away. */
  isSure: boolean;
}

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

/** Control characters that no text has. Tab, line ends and Ctrl-Z, the end of old DOS files, are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\x00-\x08\x0E-\x19\x1B-\x1F]/g;

/** What decoding makes of bytes that are no character. */
export const unreadableCharacter = '\uFFFD';

/** Bytes that are decoded at once. A large part decoded and parsed in one go would keep every request waiting. */
const pieceBytes = 16 * 1024;

/** Throws UnreadableFileError for a workbook, which would pass for text in no encoding. */
export function refuseWorkbook(sample: Uint8Array): void {
  if (workbooks.some((signature) => beginsWith(sample, signature))) {
    throw new UnreadableFileError(fileProblemTexts.workbook);
  }
}

/**
 * Tells the encoding of a file by its first part: by its byte order mark, else UTF-16 by its many zero bytes,
 * else UTF-8 where that is what most bytes beyond ASCII are, else the likeliest 8-bit encoding. Throws
 * UnreadableFileError for what is not text.
 */
export function detectEncoding(sample: Uint8Array, isWhole: boolean): DetectedEncoding {
  const marked = byteOrderMarks.find(([, mark]) => beginsWith(sample, mark));
  if (marked !== undefined) return { encoding: marked[0], isSure: true };
  const utf16 = utf16Of(sample);
  if (utf16 !== null) return { encoding: utf16, isSure: true };
  const bytes = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength).toString('latin1');
  // One stray byte spoils its row, not the file.
  const controlCount = countMatches(bytes, controls);
  if (controlCount > 1 && controlCount > bytes.length / 1000) {
    throw new UnreadableFileError(fileProblemTexts.notText);
  }
  if (isUtf8(sample, isWhole)) return { encoding: 'utf-8', isSure: true };
  return { encoding: guess8BitEncoding(bytes), isSure: false };
}

/**
 * UTF-8 is hard to hit by chance: text in an 8-bit encoding has next to no valid sequence. So a file that has
 * at least as many valid ones as bad bytes is UTF-8, and the rows with the bad bytes are refused one by one.
 */
function isUtf8(sample: Uint8Array, isWhole: boolean): boolean {
  // A sample may end in the middle of a character; a whole file may not.
  const text = new TextDecoder('utf-8').decode(sample, { stream: !isWhole });
  const bad = countMatches(text, /\uFFFD/g);
  return bad === 0 || countMatches(text, /[^\p{ASCII}\uFFFD]/gu) >= bad;
}

/**
 * In UTF-16 every delimiter, line end and ASCII letter has a zero byte, always on the same side. Few are on
 * the other: those of letters such as U+4E00.
 */
function utf16Of(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let first = 0;
  let second = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) first += 1;
    if (sample[index + 1] === 0) second += 1;
  }
  const zeros = first + second;
  if (zeros < 2 || zeros < sample.length / 50 || Math.min(first, second) > zeros / 10) return null;
  return second > first ? 'utf-16le' : 'utf-16be';
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Decodes bytes as they come, without the byte order mark. What cannot be read becomes U+FFFD. */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += pieceBytes) {
      const piece = chunk.subarray(start, start + pieceBytes);
      yield encoding === 'windows-1252' ? decodeWindows1252(piece) : decoder.decode(piece, { stream: true });
    }
  }
  yield decoder.decode();
}
