import 'server-only';
import type { Encoding } from '@/lib/schemas/import';
import { decodeWhole } from './decode-whole';

const shownWords = 3;
const word = /[^\s;,|"]{1,40}/gu;
const beyondAscii = /[^\p{ASCII}]/u;

/** A few words with characters beyond ASCII: they look wrong where the encoding is. */
export function doubtfulWords(sample: Uint8Array, encoding: Encoding): string[] {
  const words = new Set<string>();
  for (const [text] of decodeWhole(sample, encoding).matchAll(word)) {
    if (beyondAscii.test(text)) words.add(text);
    if (words.size === shownWords) break;
  }
  return [...words];
}
