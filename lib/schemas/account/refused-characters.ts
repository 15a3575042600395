import { characterTexts } from '#messages/account/characters';
import { countCodePoints, trimWhiteSpace } from './account-text';

/** U+200C and U+200D are missing on purpose: scripts and emoji need them. */
const refusedCharacter = /(?!\p{White_Space})\p{Cc}|[\u00AD\u200B\u2060\uFEFF]|\p{Bidi_Control}|\p{Cs}/u;

const characterNames: Readonly<Record<string, string>> = characterTexts.names;

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

/** The text without characters that may not be sent. White space at the ends stays. */
export function removeRefusedCharacters(text: string): string {
  const refused = new RegExp(refusedCharacter.source, 'gu');
  const trimmed = trimWhiteSpace(text);
  return text.replace(trimmed, () => trimmed.replace(refused, ''));
}

function nameOf(character: string): string {
  const known = characterNames[character];
  if (known !== undefined) return known;
  return /\p{Cs}/u.test(character) ? characterTexts.halfCharacter : characterTexts.controlCharacter;
}
