import { showsNothing } from './invisible-characters';

/**
 * What the text of an account's field may hold, counted and cleaned the way the accounts API does
 *: ends trimmed, odd spaces made plain, invisible characters refused by
 * name. Nothing here normalises Unicode: the name is the account's identity and stays as typed.
 */

const whiteSpaceAtStart = /^[\p{White_Space}\uFEFF]+/u;
const whiteSpaceAtEnd = /[\p{White_Space}\uFEFF]+$/u;
/** White space other than the plain space; a line break of two characters is one break. */
const oddWhiteSpace = /\r\n|(?! )\p{White_Space}/gu;
const runOfSpaces = / {2,}/;

/** Length in Unicode code points, as the accounts API counts: an emoji of one code point is 1. */
export function countCodePoints(text: string): number {
  return [...text].length;
}

/** The text without white space at its ends, of every Unicode kind. */
export function trimWhiteSpace(text: string): string {
  return text.replace(whiteSpaceAtStart, '').replace(whiteSpaceAtEnd, '');
}

/**
 * The text as it is sent: ends trimmed, tabs, line breaks and odd spaces inside made plain spaces. A text of
 * which nothing can be seen is empty.
 */
export function normaliseWhiteSpace(text: string): string {
  if (showsNothing(text)) return '';
  return trimWhiteSpace(text).replace(oddWhiteSpace, ' ');
}

/** True where two or more plain spaces stand side by side; they are kept, and worth a note. */
export function hasRunOfSpaces(text: string): boolean {
  return runOfSpaces.test(normaliseWhiteSpace(text));
}
