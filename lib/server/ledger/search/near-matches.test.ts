import { expect, test } from 'vitest';
import { ada, describeOnBothDatabases, saved } from '@/e2e/fixtures/ledger/ledgers';
import { loadAccounts } from '@/lib/server/ledger/accounts/load-accounts';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { nearMatches } from './near-matches';

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
    ['a word too many', 'Northwind Traders', 'Northwind Traders International'],
    ['a legal form', 'Umbrella', 'Umbrella Corporation'],
    ['a wrong letter in a name of four', 'Acme', 'Acne'],
    ['two swapped letters in a name of four', 'Acme', 'Amce'],
    ['two swapped letters in a name of three', 'BMW', 'BWM'],
    ['a missing letter in a name of five', 'Globe', 'Glbe'],
    ['its first letter', 'Siemens', 'Ziemens'],
    ['a typo in every word', 'Northwind Traders', 'Nortwhind Tradres'],
    ['a word still being typed', 'Northwind Traders', 'Nortwind Trad'],
    ['a space', 'North Wind Traders', 'Northwind Traders'],
    ['no space', 'Northwind Traders', 'North Wind Traders'],
    ['the beginning of a long word', 'Maschinenfabrik', 'Maschinenf'],
    [
      'the middle of a long name',
      'Northern Hemisphere Shipping and Logistics Partners',
      'Northern Hemisphere Shiping Logistics Partners',
    ],
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

  test('finds the nearest among many that share its words', async () => {
    const ledger = await database().open();
    const many = Array.from({ length: 300 }, (_, index) => ({ reference: `Acme Trading Branch ${index}` }));
    const source = { apiRegion: 'eu', actor: ada, file: 'accounts.csv', asOf: new Date(0) } as const;
    await loadAccounts(ledger, source, [...many, { reference: 'Acme Trading Amsterdam' }]);
    expect((await near(ledger, 'Amce Trading Amstredam Ltd'))[0]).toBe('similar: Acme Trading Amsterdam');
  });

  test('knows only the accounts of the API region', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Acme', { apiRegion: 'us' });
    expect(await nearMatches(ledger, 'eu', 'Acme')).toEqual([]);
  });
});
