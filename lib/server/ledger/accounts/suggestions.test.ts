import { expect, test } from 'vitest';
import { describeOnBothDatabases, saved } from '@/e2e/fixtures/ledger/ledgers';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { suggestions } from './suggestions';

async function values(ledger: Ledger, q: string): Promise<string[]> {
  const found = await suggestions(ledger, 'eu', 'manager', q);
  return found.map(({ value, uses }) => `${value} ${uses}`);
}

describeOnBothDatabases('suggestions', (database) => {
  test('are the values in use, most used first', async () => {
    const ledger = await database().open();
    const managers = ['Ada Lovelace', 'Bob Noyce', 'Bob Noyce', 'Carl Gauss', 'Carl Gauss', 'Carl Gauss'];
    for (const [index, manager] of managers.entries())
      await saved(ledger, { reference: `A${index}`, manager });
    await saved(ledger, { reference: 'Elsewhere', manager: 'Dora' }, { apiRegion: 'us' });
    await saved(ledger, { reference: 'B', parent: 'Not a manager' });
    expect(await values(ledger, '')).toEqual(['Carl Gauss 3', 'Bob Noyce 2', 'Ada Lovelace 1']);
    expect(await values(ledger, 'B')).toEqual(['Bob Noyce 2']);
    expect(await values(ledger, 'noy')).toEqual(['Bob Noyce 2']);
    expect(await values(ledger, '%')).toEqual([]);
    expect(await values(ledger, '\0')).toEqual([]);
  });

  test('follow the accounts: a value that no account has any more is no longer offered', async () => {
    const ledger = await database().open();
    await saved(ledger, { reference: 'A', manager: 'Adda' });
    await saved(ledger, { reference: 'B', manager: 'Adda' });
    await saved(ledger, { reference: 'A', manager: 'Ada' });
    expect(await values(ledger, 'ad')).toEqual(['Ada 1', 'Adda 1']);
    await saved(ledger, { reference: 'B', manager: 'Ada' });
    expect(await values(ledger, 'ad')).toEqual(['Ada 2']);
    await saved(ledger, 'B');
    await saved(ledger, 'A');
    expect(await values(ledger, '')).toEqual([]);
  });

  test('count right when many accounts change at once', async () => {
    const ledger = await database().open();
    const save = (round: number) =>
      Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          saved(ledger, {
            reference: `A${index}`,
            manager: `M${(index + round) % 3}`,
            parent: `P${index % 2}`,
          }),
        ),
      );
    await save(0);
    await save(1);
    await save(2);
    expect((await values(ledger, 'm')).toSorted()).toEqual(['M0 10', 'M1 10', 'M2 10']);
  });
});
