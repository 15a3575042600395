import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexedWords, isOneTypo, mayHaveTypo, wordRests } from './name-words';

const letters = fc.string({ unit: fc.constantFrom(...'abcdeéя三'), minLength: 4, maxLength: 12 });
const place = fc.nat();

/** The word with one typo, each at a different place. */
function typos(word: string, at: number): string[] {
  const characters = [...word];
  const index = at % (characters.length - 1);
  const swapped = [characters[index + 1] ?? '', characters[index] ?? ''];
  return [
    characters.toSpliced(index, 2, ...swapped),
    characters.toSpliced(index, 1),
    characters.toSpliced(index, 1, 'z'),
    characters.toSpliced(index, 0, 'z'),
  ].map((edited) => edited.join(''));
}

describe('isOneTypo', () => {
  test('is true for every single typo at any place, and such words have a rest in common', () => {
    fc.assert(
      fc.property(letters, place, (word, at) => {
        for (const other of typos(word, at)) {
          if (other === word || other.length < 4) continue;
          expect(isOneTypo(word, other), `${word} ${other}`).toBe(true);
          expect(isOneTypo(other, word), `${other} ${word}`).toBe(true);
          expect(wordRests(word).some((rest) => wordRests(other).includes(rest))).toBe(true);
        }
      }),
    );
  });

  test.each([
    ['acme', 'acme'],
    ['acme', 'emca'],
    ['acme', 'globex'],
    ['abcde', 'bcdea'],
    ['steel', 'stale'],
    ['bmw', 'bmx'],
    ['bmw', 'bm'],
  ])('is false for %s and %s', (one, other) => {
    expect(isOneTypo(one, other)).toBe(false);
  });

  test('in three letters is their order alone', () => {
    expect(isOneTypo('bmw', 'bwm')).toBe(true);
  });
});

test.each([
  ['acme', true],
  ['b2b', true],
  ['三菱商事', true],
  ['ab', false],
  ['1234', false],
  ['a'.repeat(25), false],
])('mayHaveTypo(%s) is %s', (word, expected) => {
  expect(mayHaveTypo(word)).toBe(expected);
});

test('a name is indexed by its words, alone and each two neighbours as one', () => {
  expect(indexedWords('north wind traders')).toEqual([
    'north',
    'wind',
    'traders',
    'northwind',
    'windtraders',
  ]);
  expect(indexedWords('acme')).toEqual(['acme']);
});
