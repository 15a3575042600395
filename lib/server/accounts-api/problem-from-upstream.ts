import 'server-only';
import { toPointer } from '@/lib/problem/json-pointer';
import type { ProblemErrorItem } from '@/lib/problem/problem';

const maxErrors = 50;
const maxDetailLength = 500;
const maxKeyLength = 200;

/** A shorter secret is a word that a sentence may hold by chance; the sandbox's is. */
const minSecretLength = 12;

/** Control, zero-width and bidirectional characters: they could hide or reorder what a person reads. */
const hiddenCharacters = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/**
 * The one policy on what a person may read of the accounts API's own words.
 *
 * Taken from the body of a 4xx: `errors` in the API's shape, a key to its list of sentences, each as
 * `{pointer, detail}` with a JSON Pointer (RFC 6901), dotted keys as paths, unknown keys kept. Where there
 * are none, `message` as one item with the pointer '' (the whole account). Nothing else passes: no HTML, no
 * other member, no text that holds one of `secrets`. At most 50 items of 500 characters.
 *
 * Never throws. A body of another shape gives an empty list.
 */
export function relayErrors(body: string | null, secrets: readonly string[]): ProblemErrorItem[] {
  const members = parseObject(body);
  const clean = cleanerWithout(secrets.filter((secret) => secret.length >= minSecretLength));
  const items = fieldErrors(members['errors'], clean);
  return (items.length > 0 ? items : messageError(members['message'], clean)).slice(0, maxErrors);
}

/** Reads a text for display; '' for anything but a string that says something and holds no secret. */
type Clean = (value: unknown, maxLength: number) => string;

function cleanerWithout(secrets: readonly string[]): Clean {
  return (value, maxLength) => {
    if (typeof value !== 'string') return '';
    // Looked for in the whole text with nothing hidden in it, before it is cut.
    const bare = value.replace(hiddenCharacters, '');
    if (secrets.some((secret) => bare.includes(secret))) return '';
    return cut(value.replace(hiddenCharacters, ' ').trim(), maxLength);
  };
}

function fieldErrors(errors: unknown, clean: Clean): ProblemErrorItem[] {
  if (!isObject(errors)) return [];
  return Object.entries(errors).flatMap(([key, details]) => {
    const path = clean(key, maxKeyLength);
    const pointer = path === '' ? '' : toPointer(path.split('.'));
    return (Array.isArray(details) ? details.slice(0, maxErrors) : [details])
      .map((detail) => clean(detail, maxDetailLength))
      .filter((detail) => detail !== '')
      .map((detail) => ({ pointer, detail }));
  });
}

/** A gateway may put its whole HTML page into the member; that is nothing to quote. */
function messageError(message: unknown, clean: Clean): ProblemErrorItem[] {
  const detail = clean(message, maxDetailLength);
  return detail === '' || /<[a-z!/]/i.test(detail) ? [] : [{ pointer: '', detail }];
}

/** Counted in code points, so that no character is cut in half; lone surrogates become U+FFFD. */
function cut(text: string, maxLength: number): string {
  const characters = [...text.slice(0, maxLength * 2 + 2)];
  const kept = characters.length > maxLength ? [...characters.slice(0, maxLength - 1), '…'] : characters;
  return kept.join('').replace(/\p{Surrogate}/gu, '\ufffd');
}

function parseObject(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
