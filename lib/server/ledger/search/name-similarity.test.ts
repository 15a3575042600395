import { describe, expect, test } from 'vitest';
import { nameSimilarityTo, similarity } from './name-similarity';

describe('similarity', () => {
  test('is 1 for equal texts, 0 for texts with nothing in common, and symmetric', () => {
    expect(similarity('acme', 'acme')).toBe(1);
    expect(similarity('acme', 'globex')).toBe(0);
    expect(similarity('acme tools', 'acme')).toBe(similarity('acme', 'acme tools'));
  });
});

describe('nameSimilarityTo', () => {
  test('is that of the trigrams when there is no typo', () => {
    expect(nameSimilarityTo('acme tools')('acme')).toBe(similarity('acme tools', 'acme'));
    expect(nameSimilarityTo('store 1234')('store 1235')).toBe(similarity('store 1234', 'store 1235'));
  });

  test('counts a word with a typo as nearly the word, and below an equal one', () => {
    const toKnown = nameSimilarityTo('amce toosl');
    expect(toKnown('acme tools')).toBeCloseTo(0.9);
    expect(toKnown('amce toosl')).toBe(1);
  });

  test('does not correct a word that the other name also has', () => {
    expect(nameSimilarityTo('anna')('anna hanna')).toBe(similarity('anna', 'anna hanna'));
  });
});
