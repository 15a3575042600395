import 'server-only';
import { toPointer } from '@/lib/problem/json-pointer';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { fieldPath, findReasons } from './refusal-shapes';

const maxErrors = 50;
const maxDetailLength = 500;
const maxKeyLength = 200;

/** A shorter secret is a word that a sentence may hold by chance; the sandbox's is. */
const minSecretLength = 12;

/** Control, zero-width and bidirectional characters: they could hide or reorder what a person reads. */
const hiddenCharacters = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** HTML and XML are a page of somebody in between: nothing to quote. */
const markup = /<[a-z!/?]/i;

/**
 * The one policy on what a person may read of the accounts API's own words.
 *
 * Taken from the body of a 4xx: what it says of itself (refusal-shapes.ts), each as `{pointer, detail}` with a
 * JSON Pointer (RFC 6901), dotted keys as paths, unknown keys kept, '' for the whole account. Nothing else
 * passes: no markup, no other member, no text that holds one of `secrets`. At most 50 items of 500 characters.
 *
 * Never throws. A body that says nothing gives an empty list.
 */
export function relayErrors(body: string | null, secrets: readonly string[]): ProblemErrorItem[] {
  if (body === null) return [];
  const clean = cleanerWithout(secrets.filter((secret) => secret.length >= minSecretLength));
  let taken = 0;
  const take = (keys: readonly string[], text: string): ProblemErrorItem[] => {
    const detail = taken < maxErrors ? clean(text, maxDetailLength) : '';
    if (detail === '') return [];
    taken += 1;
    const path = keys.map((key) => clean(key, maxKeyLength));
    return [{ pointer: path.includes('') ? '' : toPointer(fieldPath(path)), detail }];
  };
  return findReasons(parse(body), take);
}

/** Reads a text for display; '' for one that says nothing, is a page or holds a secret. */
type Clean = (value: string, maxLength: number) => string;

function cleanerWithout(secrets: readonly string[]): Clean {
  return (value, maxLength) => {
    // Looked for in the whole text with nothing hidden in it, before it is cut.
    const bare = value.replace(hiddenCharacters, '');
    if (markup.test(bare) || secrets.some((secret) => bare.includes(secret))) return '';
    return cut(value.replace(hiddenCharacters, ' ').trim(), maxLength);
  };
}

/** Counted in code points, so that no character is cut in half; lone surrogates become U+FFFD. */
function cut(text: string, maxLength: number): string {
  const characters = [...text.slice(0, maxLength * 2 + 2)];
  const kept = characters.length > maxLength ? [...characters.slice(0, maxLength - 1), '…'] : characters;
  return kept.join('').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The JSON value, or the body itself where it is a text; null for half a JSON and for bytes. */
function parse(body: string): unknown {
  const text = body.replace(/^\uFEFF/, '').trim();
  try {
    return JSON.parse(text);
  } catch {
    return /^[{["]|[^\P{Cc}\t\r\n]|\ufffd/u.test(text) ? null : text;
  }
}
