import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '@/e2e/fixtures/ledger/ledgers';
import { listAccounts } from '@/lib/server/ledger/accounts/accounts';
import { readActivity } from '@/lib/server/ledger/attempts/reading/activity';
import { readHistory } from '@/lib/server/ledger/attempts/reading/history';
import { SeededLedgerError, seedLedger } from './seed-ledger';

describeOnBothDatabases('seedLedger', (database) => {
  test('makes as many accounts and attempts as it is asked for, and the same ones each time', async () => {
    const ledger = await database().open();
    await seedLedger(ledger, { accounts: 300, attempts: 1_500 }, () => {});
    const accounts = await ledger.read((db) =>
      db.selectFrom('accounts').select('reference').orderBy('id').execute(),
    );
    expect(accounts).toHaveLength(300);
    expect(accounts[0]).toEqual({ reference: 'Quanorakus Machines Athens' });
    const { items } = await listAccounts(ledger, { apiRegion: 'eu', q: 'berlin' });
    expect(items[0]?.lastSentBy?.name).toMatch(/^\S+ \S+$/);
    const history = await readHistory(ledger, { apiRegion: 'eu', accountId: items[0]?.id ?? '' });
    expect(history?.items).toHaveLength(5);
    expect((await readActivity(ledger, { apiRegion: 'eu', outcome: 'rejected' })).items).not.toEqual([]);
  });

  test('refuses a ledger that has accounts', async () => {
    const ledger = await database().open();
    await seedLedger(ledger, { accounts: 10, attempts: 10 }, () => {});
    await expect(seedLedger(ledger, { accounts: 10, attempts: 10 }, () => {})).rejects.toThrow(
      SeededLedgerError,
    );
  });
});
