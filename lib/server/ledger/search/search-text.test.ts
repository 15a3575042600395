import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import { nameKey } from '@/lib/schemas/account/name-key';
import { managerMark, searchPattern, searchText, trigrams } from './search-text';

function finds(query: string, reference: string): boolean {
  const pattern = searchPattern(query);
  return pattern !== null && searchText(toFormValues({ reference })).includes(pattern);
}

describe('searchPattern', () => {
  test.each([
    ['dus', 'ACME Industries'],
    ['me ind', 'ACME Industries'],
    ['a', 'ACME Industries'],
    ['in', 'ACME Industries'],
    ['muller', 'Müller'],
    ['MÜLLER', 'Muller'],
    ['h&m', 'H&M Hennes'],
    ['&', 'H&M & Sons'],
    ['100%', 'Juice 100% Ltd'],
    ['c:\\', 'C:\\ Drives'],
    ['三', 'トヨタ三菱'],
    ['😀', 'Smile 😀'],
    ['acme', 'A.C.M.E. GmbH'],
    ['9 9', 'Hall 9 9'],
    ['a c', 'A Company'],
  ])('finds %s in %s', (query, reference) => {
    expect(finds(query, reference)).toBe(true);
  });

  test.each([
    ['%', 'ACME Industries'],
    ['_', 'ACME Industries'],
    ['a%s', 'ACME Industries'],
    ['*', 'ACME Industries'],
    ['m', 'ACME Industries'],
    ['9 9', 'Hall 19 9'],
    ['xim', 'H&M'],
    ['菱', '三'],
    ['', 'ACME Industries'],
    ['a\0', 'ACME Industries'],
  ])('does not find %j in %s', (query, reference) => {
    expect(finds(query, reference)).toBe(false);
  });

  test('finds nothing for a text longer than any field, and at once', () => {
    expect(searchPattern('a'.repeat(10_240))).toBeNull();
  });

  test('finds any part of three characters or more of any name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 12 }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.nat(),
        (words, seed) => {
          const reference = words.join(' ');
          const word = words[seed % words.length] ?? '';
          fc.pre(word.trim() === word && reference.trim() === reference && !/\s/.test(word));
          expect(finds(word, reference)).toBe(true);
        },
      ),
    );
  });

  test('is written in letters, digits and spaces alone, so that no character is a wildcard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (query) => {
        expect(searchPattern(query) ?? '').toMatch(/^[a-zA-Z0-9 ]*$/);
      }),
    );
  });
});

describe('managerMark', () => {
  test('is one trigram, in the search text of each account of the manager, and no query finds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (manager) => {
        fc.pre(nameKey(manager) !== '');
        const mark = managerMark(nameKey(manager));
        expect(trigrams(mark)).toEqual([mark]);
        expect(searchText(toFormValues({ reference: 'A', manager })).split('\n')).toContain(mark);
        expect(searchPattern(mark)).toBe(mark.toLowerCase());
      }),
    );
  });

  test('sets managers apart: a thousand of them share 640 marks evenly', () => {
    const uses = new Map<string, number>();
    for (let number = 0; number < 1000; number += 1) {
      const mark = managerMark(`manager ${number}`);
      uses.set(mark, (uses.get(mark) ?? 0) + 1);
    }
    expect(uses.size).toBeGreaterThan(400);
    expect(Math.max(...uses.values())).toBeLessThan(9);
  });
});

test('trigrams are distinct', () => {
  expect(trigrams('banana')).toEqual(['ban', 'ana', 'nan']);
});
