import { showsNothing } from './invisible-characters';

/**
 * What a field's text may contain, cleaned and counted as the accounts API does it: ends trimmed, unusual spaces
 * made plain, invisible characters refused by name. Nothing here normalises Unicode, because the name is the
 * account's identity and stays as typed.
 */

const whiteSpaceAtStart = /^[\p{White_Space}\uFEFF]+/u;
const whiteSpaceAtEnd = /[\p{White_Space}\uFEFF]+$/u;
/** White space other than a plain space. A two-character line break counts as one. */
const oddWhiteSpace = /\r\n|(?! )\p{White_Space}/gu;
const runOfSpaces = / {2,}/;

/** Length in Unicode code points, as the accounts API counts: an emoji of one code point is 1. */
export function countCodePoints(text: string): number {
  return [...text].length;
}

/** The text without white space of any Unicode kind at its ends. */
export function trimWhiteSpace(text: string): string {
  return text.replace(whiteSpaceAtStart, '').replace(whiteSpaceAtEnd, '');
}

/**
 * The text as sent: ends trimmed; tabs, line breaks and unusual spaces inside become plain spaces. A text with
 * nothing visible is empty.
 */
export function normaliseWhiteSpace(text: string): string {
  if (showsNothing(text)) return '';
  return trimWhiteSpace(text).replace(oddWhiteSpace, ' ');
}

/** True if there are two or more plain spaces in a row. They are kept, but worth a note. */
export function hasRunOfSpaces(text: string): boolean {
  return runOfSpaces.test(normaliseWhiteSpace(text));
}
