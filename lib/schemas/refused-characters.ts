import { countCodePoints, trimWhiteSpace } from './account-text';

/** U+200C and U+200D are absent on purpose: scripts and emoji need them. */
const refusedCharacter = /(?!\p{White_Space})\p{Cc}|[\u00AD\u200B\u2060\uFEFF]|\p{Bidi_Control}|\p{Cs}/u;

const characterNames: Readonly<Record<string, string>> = {
  '\u0000': 'null character',
  '\u001B': 'escape character',
  '\u007F': 'delete character',
  '\u00AD': 'soft hyphen',
  '\u061C': 'Arabic letter mark',
  '\u200B': 'zero width space',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\uFEFF': 'byte order mark',
};

/** A character that may not be sent. `position` counts code points from 1 in the text as typed. */
export interface RefusedCharacter {
  character: string;
  name: string;
  codePoint: string;
  position: number;
}

/** The first character in `text` that may not be sent, or null. */
export function findRefusedCharacter(text: string): RefusedCharacter | null {
  const trimmed = trimWhiteSpace(text);
  const match = refusedCharacter.exec(trimmed);
  if (match === null) return null;
  const start = text.indexOf(trimmed);
  const character = match[0];
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const position = countCodePoints(text.slice(0, start + match.index)) + 1;
  return { character, name: nameOf(character), codePoint, position };
}

/** The text without the characters that may not be sent; white space at the ends stays as it is. */
export function removeRefusedCharacters(text: string): string {
  const refused = new RegExp(refusedCharacter.source, 'gu');
  const trimmed = trimWhiteSpace(text);
  return text.replace(trimmed, () => trimmed.replace(refused, ''));
}

function nameOf(character: string): string {
  const known = characterNames[character];
  if (known !== undefined) return known;
  return /\p{Cs}/u.test(character) ? 'half of a character' : 'control character';
}
