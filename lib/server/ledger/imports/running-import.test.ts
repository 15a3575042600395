import { expect, test } from 'vitest';
import { bob, describeOnBothDatabases } from '@/e2e/fixtures/ledger/ledgers';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { beginImport } from './running-import';

const first = { actor: bob, apiRegion: 'eu', file: 'first.csv' } as const;
const second = {
  actor: { ...bob, subject: 'ada', name: 'Ada' },
  apiRegion: 'us',
  file: 'second.csv',
} as const;

async function begun(ledger: Ledger, started: typeof first | typeof second = first) {
  const result = await beginImport(ledger, started);
  if (!('end' in result)) throw new Error('Another import runs.');
  return result.end;
}

describeOnBothDatabases('beginImport', (database) => {
  test('lets one import run at a time, and tells the second who runs the first and since when', async () => {
    const ledger = await database().open();
    const before = Date.now();
    const end = await begun(ledger);
    const { running } = (await beginImport(ledger, second)) as { running: { startedAt: Date } };
    expect(running).toMatchObject({ actorName: bob.name, apiRegion: 'eu', file: 'first.csv' });
    expect(running.startedAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(running.startedAt.getTime()).toBeLessThanOrEqual(Date.now());
    await end();
    await (await begun(ledger, second))();
  });

  test('of many that begin together one runs', async () => {
    const ledger = await database().open();
    for (let round = 1; round <= 10; round += 1) {
      const results = await Promise.all(Array.from({ length: 8 }, () => beginImport(ledger, first)));
      const begun = results.flatMap((result) => ('end' in result ? [result.end] : []));
      expect(begun, `round ${round}`).toHaveLength(1);
      await begun[0]?.();
    }
  });

  test('the import of a process that has died counts no more', async () => {
    const dead = await database().open();
    await begun(dead);
    await dead.close();
    const ledger = await database().open();
    await begun(ledger, second);
  });

  test('processes that share a ledger know of each other', async () => {
    if (database().name === 'sqlite') return;
    const [here, there] = [await database().open(), await database().open()];
    const end = await begun(here);
    expect(await beginImport(there, second)).toMatchObject({ running: { file: 'first.csv' } });
    await end();
    await begun(there, second);
    expect(await beginImport(here, first)).toMatchObject({ running: { actorName: 'Ada' } });
  });
});
