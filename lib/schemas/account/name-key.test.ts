import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from './name-key';

describe('nameKey', () => {
  test.each([
    ['case', 'ACME Industries', 'acme industries'],
    ['white space at the ends and in runs', '  Acme   Industries ', 'Acme Industries'],
    ['non-breaking and ideographic spaces', 'Acme\u00A0Industries\u3000GmbH', 'Acme Industries GmbH'],
    ['full-width letters', 'ＡＣＭＥ', 'acme'],
    ['ligatures', 'Oﬃce', 'office'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['capital sharp s', 'STRAẞE', 'straße'],
    ['both sigmas', 'ΟΔΟΣ', 'οδος'],
    ['a sigma inside and at the end', 'ΟΔΟΣ', 'οδοσ'],
    ['composed and decomposed accents', 'Caf\u00E9', 'CAFE\u0301'],
    ['Turkish capital I with a dot', 'İstanbul', 'i\u0307stanbul'],
  ])('joins names that differ only in %s', (_what, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['an accent', 'Müller', 'Muller'],
    ['punctuation', 'Acme Inc.', 'Acme Inc'],
    ['a space', 'AcmeIndustries', 'Acme Industries'],
    ['Cyrillic look-alikes', 'Acme', 'Асme'],
  ])('keeps names apart that differ in %s', (_what, one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test('is its own key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same for both cases of any Latin, Greek or Cyrillic text', () => {
    const letters = fc.constantFrom(...'aäßéøœıſςσάωжйїzŁĐÞ 1-&');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        expect(nameKey(text.toUpperCase())).toBe(nameKey(text));
        expect(nameKey(text.toLowerCase())).toBe(nameKey(text));
      }),
      { numRuns: 1000 },
    );
  });
});
