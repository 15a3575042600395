import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '@/lib/schemas/account/name-key';
import { matchKey } from './match-key';

describe('matchKey', () => {
  test.each([
    ['Acme Inc', 'Acme, Inc.'],
    ['Acme Ltd', 'ACME Ltd.'],
    ['Acme LLC', 'Acme L.L.C.'],
    ['Acme GmbH', 'Acme Gmbh'],
    ['Acme GmbH & Co. KG', 'Acme'],
    ['Acme AG', 'Acme A.G.'],
    ['Acme BV', 'Acme B.V.'],
    ['Acme NV', 'Acme N.V.'],
    ['Acme SA', 'Acme S.A.'],
    ['Acme SAS', 'Acme S.A.S.'],
    ['Acme SARL', 'Acme S.à r.l.'],
    ['Acme SpA', 'Acme S.p.A.'],
    ['Acme Srl', 'Acme S.r.l.'],
    ['Acme Pty Ltd', 'Acme Pty. Limited'],
    ['Acme PLC', 'Acme p.l.c.'],
    ['Acme Oy', 'Acme Oyj'],
    ['Acme AB', 'Acme AB (publ)'],
    ['Acme AS', 'Acme A/S'],
    ['Acme KK', 'Acme K.K.'],
    ['Acme Sp. z o.o.', 'Acme'],
    ['Acme S.A. de C.V.', 'Acme'],
    ['Acme Co., Ltd.', 'Acme Company Limited'],
    ['PT Acme Tbk', 'Acme'],
    ['株式会社アクメ', 'アクメ'],
    ['(株)アクメ', '㈱アクメ'],
    ['Müller', 'Muller'],
    ['Ørsted', 'Orsted'],
    ['H&M', 'H and M'],
    ["O'Neil-Brown", 'ONeil Brown'],
  ])('takes %s and %s for one company', (one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  test.each([
    ['Acme Group', 'Acme'],
    ['Acme Holding', 'Acme'],
    ['Incognito', 'Cognito'],
    ['Limited Brands', 'Brands'],
    ['कि', 'का'],
  ])('does not take %s and %s for one company', (one, other) => {
    expect(matchKey(one)).not.toBe(matchKey(other));
  });

  test.each(['AG', 'S.A.', 'Ltd', '株式会社'])('keeps %s, which is nothing but a legal form', (name) => {
    expect(matchKey(name)).not.toBe('');
  });

  test('is never empty for a name that has any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        fc.pre(nameKey(text) !== '');
        expect(matchKey(text)).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('is equal wherever the name key is equal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(matchKey(nameKey(text))).toBe(matchKey(text));
      }),
      { numRuns: 1000 },
    );
  });
});
