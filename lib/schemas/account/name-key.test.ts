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

  test('leaves out what cannot be seen, wherever it stands', () => {
    const ignorable = fc
      .oneof(
        fc.integer({ min: 0, max: 0xffff }),
        fc.integer({ min: 0x1bc00, max: 0x1d17f }),
        fc.integer({ min: 0xe0000, max: 0xe0fff }),
      )
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Default_Ignorable_Code_Point}/u.test(character));
    const listed = fc.constantFrom(...'\u3164\u115F\u1160\uFFA0\u2800\u200D\uFE0F\u2062\u{1D159}\u{E0042}');
    const place = fc.nat({ max: 'Basalt Works'.length });
    fc.assert(
      fc.property(fc.oneof(listed, ignorable), place, (character, at) => {
        const name = `${'Basalt Works'.slice(0, at)}${character}${'Basalt Works'.slice(at)}`;
        expect(nameKey(name)).toBe('basalt works');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a joiner between pictures', '👩\u200D🚀', '👩🚀'],
    ['the tags of a flag', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', '🏴'],
    ['a non-joiner in Persian', 'نمی\u200Cخواهم', 'نمیخواهم'],
    ['a joiner in Hindi', 'क्\u200Dष', 'क्ष'],
  ])('keeps %s, because it can be seen', (_what, one, other) => {
    expect(nameKey(one)).toBe(one);
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test('is its own key where a filler kept two accents apart', () => {
    const key = nameKey('\u0301\u3164\u094D\u200D\u094D');
    expect(nameKey(key)).toBe(key);
  });

  test('is its own key, whatever invisible characters stand in the text', () => {
    const characters = fc.constantFrom(
      ...'a Ä中خक्👩🚀❤🏴\u200C\u200D\uFE0F\u3164\uFEFF\u2800\u0301\u{E0067}\u{E007F}',
    );
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 20 }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
      { numRuns: 2000 },
    );
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
