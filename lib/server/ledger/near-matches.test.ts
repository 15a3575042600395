import { describe, expect, test } from 'vitest';
import { describeOnBothDatabases, saved } from '@/e2e/fixtures/ledgers';
import type { Ledger } from './ledger';
import { nearMatches, piecesOf, similarity } from './near-matches';

async function near(ledger: Ledger, name: string): Promise<string[]> {
  const matches = await nearMatches(ledger, 'eu', name);
  return matches.map(({ kind, account }) => `${kind}: ${account.reference}`);
}

describeOnBothDatabases('nearMatches', (database) => {
  test('gives equal name keys, then equal match keys, then similar names, best first', async () => {
    const ledger = await database().open();
    for (const name of [
      'Acme Industry',
      'Acme Industries Ltd.',
      'Globex Corporation',
      'ACME  Industries',
      'Acme Industrial Park',
      'Elsewhere Industries',
    ]) {
      await saved(ledger, { reference: name, parent: 'Acme Industries' });
    }
    expect(await near(ledger, 'acme industries')).toEqual([
      'same-name: ACME  Industries',
      'same-match-key: Acme Industries Ltd.',
      'similar: Acme Industry',
      'similar: Acme Industrial Park',
    ]);
  });

  test.each([
    ['a wrong letter', 'Umbrella Corporation', 'Umbrela Corporation'],
    ['two letters in the wrong order', 'Siemens Energy', 'Seimens Energy'],
    ['words in another order', 'Bank of Example', 'Example Bank'],
    ['punctuation', 'A.C.M.E. Tools', 'ACME Tools'],
    ['an accent', 'Müller Söhne', 'Muller Sohne'],
    ['another script', 'Торговый Мир', 'Торговый Мирр'],
    ['a missing word', 'Northwind Traders International', 'Northwind Traders'],
  ])('finds a name that differs by %s', async (_what, known, typed) => {
    const ledger = await database().open();
    await saved(ledger, known);
    await saved(ledger, 'Quite Another Company');
    const found = await nearMatches(ledger, 'eu', typed);
    expect(found.map(({ account }) => account.reference)).toEqual([known]);
  });

  test.each(['', '  ', '%', '"', 'x'.repeat(10_240), 'a\0b', '\uD800'])(
    'has nothing for %j',
    async (name) => {
      const ledger = await database().open();
      await saved(ledger, 'Acme');
      expect(await nearMatches(ledger, 'eu', name)).toEqual([]);
    },
  );

  test('knows only the accounts of the API region', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme', { apiRegion: 'us' });
    expect(await nearMatches(ledger, 'eu', 'Acme')).toEqual([]);
  });
});

describe('similarity', () => {
  test('is 1 for equal texts, 0 for texts with nothing in common, and even-handed', () => {
    expect(similarity('acme', 'acme')).toBe(1);
    expect(similarity('acme', 'globex')).toBe(0);
    expect(similarity('acme tools', 'acme')).toBe(similarity('acme', 'acme tools'));
  });
});

test('one wrong letter leaves a piece of the name whole', () => {
  const name = 'umbrella corp';
  for (let place = 0; place < name.length; place += 1) {
    const wrong = `${name.slice(0, place)}#${name.slice(place + 1)}`;
    expect(
      piecesOf(name).some((pieces) => pieces.every((piece) => wrong.includes(piece))),
      wrong,
    ).toBe(true);
  }
});
