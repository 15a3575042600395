import { expect, it } from 'vitest';
import { magicReferences } from '@/lib/sandbox/accounts/magic-references';
import { en } from './en';
import type { Messages } from './messages';

type Text = { path: string; say: string | ((...values: unknown[]) => unknown) };

/** Every text below a node of the catalogue, by its path. */
function textsOf(node: unknown, path = ''): Text[] {
  if (typeof node === 'string' || typeof node === 'function') return [{ path, say: node as Text['say'] }];
  const names = Object.entries(node as Record<string, unknown>);
  return names.flatMap(([name, child]) => textsOf(child, path === '' ? name : `${path}.${name}`));
}

/**
 * A value that any text can use: recognisable as text and as a number, and callable, because some texts call a
 * value to make a link.
 */
function probe(place: number): unknown {
  const number = 7001 + place;
  return Object.assign((text: string) => `«${number}»${text}`, {
    [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? number : `«${number}»`),
    toFixed: () => String(number),
    toLocaleString: () => String(number),
  });
}

function said(say: Text['say']): string {
  if (typeof say === 'string') return say;
  const result = say(...Array.from({ length: say.length }, (_, place) => probe(place)));
  return Array.isArray(result) ? result.map(String).join('') : String(result);
}

const texts = textsOf(en);

it('has words in each text', () => {
  const silent = texts.filter(
    ({ say }) => said(say).trim() === '' || /undefined|NaN|\[object|=>/.test(said(say)),
  );
  expect(silent).toEqual([]);
});

/** Chooses singular or plural for a heading; the values are below it. */
const onlyInflects = ['activityTexts.details.tries'];

it('uses all of its values in each text', () => {
  const forgetful = texts.filter(({ path, say }) => {
    if (typeof say === 'string' || onlyInflects.includes(path)) return false;
    const sentence = said(say).replaceAll(',', '');
    return Array.from({ length: say.length }, (_, place) => place).some(
      (place) => !sentence.includes(String(7001 + place)),
    );
  });
  expect(forgetful).toEqual([]);
});

/** A second language: every English text in brackets, with its values in place. */
function pseudoLanguage(node: unknown): unknown {
  if (typeof node === 'string') return `[${node}]`;
  if (typeof node === 'function') {
    return (...values: unknown[]) => {
      const result: unknown = node(...values);
      return Array.isArray(result) ? ['[', ...result, ']'] : `[${String(result)}]`;
    };
  }
  const names = Object.entries(node as Record<string, unknown>);
  return Object.fromEntries(names.map(([name, child]) => [name, pseudoLanguage(child)]));
}

it('can be replaced by another language as a whole, text by text', () => {
  const pseudo = pseudoLanguage(en) as Messages;
  expect(textsOf(pseudo).map(({ path }) => path)).toEqual(texts.map(({ path }) => path));
  expect(pseudo.nameTexts.apiRegions.eu).toBe('[Europe (EU)]');
  expect(pseudo.successToastTexts.created('ACME', 'Europe (EU)')).toBe('[Created ACME in Europe (EU)]');
  expect(pseudo.draftNoteTexts.restored('5 minutes ago').join('')).toBe(
    '[Restored what you typed 5 minutes ago.]',
  );
});

it('lets the types refuse a language that lacks a text or says it with other values', () => {
  const { language, ...withoutLanguage } = { language: en.languageTexts, ...en };
  const complete: Messages = { ...withoutLanguage, languageTexts: language };
  const shell = { ...en.shellTexts };
  const { signOut, ...withoutSignOut } = shell;
  // @ts-expect-error: signOut is missing.
  const incomplete: Messages = { ...complete, shellTexts: withoutSignOut };
  // @ts-expect-error: a text with a value where English has one without.
  const withValue: Messages = { ...complete, shellTexts: { ...shell, signOut: (name: string) => name } };
  const other = { ...shell, signedInAs: (count: number) => `${count}` };
  // @ts-expect-error: the value is a name, not a number.
  const otherValue: Messages = { ...complete, shellTexts: other };
  const { draftNoteTexts } = complete;
  const kept = <Part>(age: Part) => [age, ' wurde als Entwurf aufgehoben, was getippt war'];
  const otherOrder: Messages = { ...complete, draftNoteTexts: { ...draftNoteTexts, kept } };
  expect([signOut, incomplete, withValue, otherValue, otherOrder]).toHaveLength(5);
});

it('has a sentence on both sides for each magic reference of the sandbox', () => {
  const references = magicReferences.map(({ reference }) => reference);
  expect(Object.keys(en.magicReferenceTexts)).toEqual(references);
  for (const reference of references) {
    const { does, shows } = en.magicReferenceTexts[reference];
    expect(`${does} ${shows}`).toMatch(/^\S.*\. \S.*\.$/);
  }
});
