import 'server-only';
import { toPointer } from '@/lib/problem/json-pointer';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import { fieldPath, findReasons } from './refusal-shapes';

const maxErrors = 50;
const maxDetailLength = 500;
const maxKeyLength = 200;

/** A shorter secret, such as the sandbox's, is a word that may appear in a sentence by chance. */
const minSecretLength = 12;

/** Control, zero-width and bidirectional characters: they could hide or reorder what a person reads. */
const hiddenCharacters = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** Also what nobody sees between two letters, such as joiners and soft hyphens: a secret can be read with them in it. */
const unseenCharacters = /[\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu;

/** HTML or XML is a page from some intermediary: nothing to quote. */
const markup = /<[a-z!/?]/i;

/**
 * The one policy on which of the accounts API's own words a person may read.
 *
 * Taken from the body of a 4xx: what it says about itself (refusal-shapes.ts), each as `{pointer, detail}` with a
 * JSON Pointer (RFC 6901), dotted keys as paths, unknown keys kept, '' for the whole account. Nothing else
 * passes: no markup, no other member, no text that contains one of `secrets`. At most 50 items of 500 characters.
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

/** Cleans a text for display; '' if it says nothing, is a page or contains a secret. */
type Clean = (value: string, maxLength: number) => string;

function cleanerWithout(secrets: readonly string[]): Clean {
  return (value, maxLength) => {
    // Searched in the whole text without hidden characters, before it is shortened.
    const bare = value.replace(hiddenCharacters, '').replace(unseenCharacters, '');
    if (markup.test(bare) || secrets.some((secret) => bare.includes(secret))) return '';
    return cut(value.replace(hiddenCharacters, ' ').trim(), maxLength);
  };
}

/** Counts code points, so that no character is cut in half. Lone surrogates become U+FFFD. */
function cut(text: string, maxLength: number): string {
  const characters = [...text.slice(0, maxLength * 2 + 2)];
  const kept = characters.length > maxLength ? [...characters.slice(0, maxLength - 1), '…'] : characters;
  return kept.join('').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The JSON value, or the body itself if it is text; null for incomplete JSON and for binary data. */
function parse(body: string): unknown {
  const text = body.replace(/^\uFEFF/, '').trim();
  try {
    return JSON.parse(text);
  } catch {
    return /^[{["]|[^\P{Cc}\t\r\n]|\ufffd/u.test(text) ? null : text;
  }
}
