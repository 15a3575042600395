import { expect, it } from 'vitest';
import { ada, bob, describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { readRecentAccounts } from './recent-accounts';

async function namesOf(ledger: Ledger, actor = ada, apiRegion: 'eu' | 'us' = 'eu'): Promise<string[]> {
  return (await readRecentAccounts(ledger, apiRegion, actor)).map(({ reference }) => reference);
}

describeOnBothDatabases('the recent accounts of a person', (database) => {
  it('are the ten saved last, newest first, each once', async () => {
    const ledger = await database().open();
    for (let count = 1; count <= 12; count += 1) await saved(ledger, `Account ${count}`);
    await saved(ledger, { reference: 'Account 5', number: '5' }, { outcome: 'updated' });
    expect(await namesOf(ledger)).toEqual(
      [5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((number) => `Account ${number}`),
    );
  });

  it('are the person’s own, in that API region alone', async () => {
    const ledger = await database().open();
    await saved(ledger, 'Ada’s');
    await saved(ledger, 'Bob’s', { actor: bob });
    await saved(ledger, 'Ada’s in US', { apiRegion: 'us' });
    expect(await namesOf(ledger)).toEqual(['Ada’s']);
    expect(await namesOf(ledger, bob)).toEqual(['Bob’s']);
    expect(await namesOf(ledger, ada, 'us')).toEqual(['Ada’s in US']);
    expect(await namesOf(ledger, { ...ada, subject: 'nobody' })).toEqual([]);
  });

  it('hold an account whose edit failed, with its values as last sent, and no name that no account has', async () => {
    const ledger = await database().open();
    await saved(ledger, { reference: 'ACME', number: '1' }, { actor: bob });
    const edit = await opened(ledger, saveOf({ reference: 'ACME', number: '2' }));
    await settleAttempt(ledger, edit, { outcome: 'rejected', code: 'rejected-by-api', tries: [] });
    const addition = await opened(ledger, saveOf('Refused'));
    await settleAttempt(ledger, addition, { outcome: 'rejected', code: 'rejected-by-api', tries: [] });
    const recent = await readRecentAccounts(ledger, 'eu', ada);
    expect(recent.map(({ reference, number }) => [reference, number])).toEqual([['ACME', '1']]);
  });
});
