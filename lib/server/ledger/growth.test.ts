import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnBothDatabases, saved } from '@/e2e/fixtures/ledger/ledgers';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { exportResponse } from '@/lib/server/answers/export-response';
import { createLogger } from '@/lib/server/logger';
import { listAccounts } from './accounts/accounts';
import { bodyHash } from './attempts/attempt-rows';
import { readActivity } from './attempts/reading/activity';
import { readHistory } from './attempts/reading/history';
import type { Ledger } from './ledger';
import { nearMatches } from './search/near-matches';

/** An API region that a later version of the app may add. */
const added = 'ca' as ApiRegion;

async function search(ledger: Ledger, apiRegion: ApiRegion, q: string): Promise<string[]> {
  const { items } = await listAccounts(ledger, { apiRegion, q });
  return items.map(({ reference }) => reference);
}

describeOnBothDatabases('a ledger that grows', (database) => {
  test('saves, searches and finds near matches in an API region that is added to it', async () => {
    const before = await database().open({ apiRegions: ['eu', 'us', 'au'] });
    await saved(before, 'Maple Works');
    await before.close();

    const after = await database().open({ apiRegions: ['eu', 'us', 'au', added] });
    await saved(after, 'Maple Works', { apiRegion: added });
    await saved(after, 'Maple Forestry', { apiRegion: added });
    expect(await search(after, added, 'forest')).toEqual(['Maple Forestry']);
    const near = await nearMatches(after, added, 'Maple Wroks');
    expect(near.map(({ account }) => account.reference)).toEqual(['Maple Works']);
    expect(await search(after, 'eu', 'maple')).toEqual(['Maple Works']);
  });

  test('opens twice with the same API regions, at the same time as well', async () => {
    if (database().name === 'sqlite') return;
    const apiRegions = ['eu', 'us', 'au', added];
    const ledgers = await Promise.all([1, 2, 3].map(() => database().open({ apiRegions })));
    await saved(ledgers[0] as Ledger, 'Maple Works', { apiRegion: added });
    expect(await search(ledgers[2] as Ledger, added, 'maple')).toEqual(['Maple Works']);
  });

  test.each(accountFields.filter((field) => field !== 'reference'))(
    'shows an attempt of before there was a field %s, in history, activity and CSV',
    async (field) => {
      const ledger = await database().open();
      const account = {
        reference: 'Old Mill',
        number: '1',
        manager: 'Jane Roe',
        parent: 'Mills',
        region: 'EMEA',
      };
      const first = await saved(ledger, account);
      await saved(ledger, { ...account, number: '2' });
      await forget(ledger, field);

      const id = String(first.account?.id);
      const history = (await readHistory(ledger, { apiRegion: 'eu', accountId: id }))?.items ?? [];
      const { items: activity } = await readActivity(ledger, { apiRegion: 'eu' });
      for (const items of [history, activity]) {
        expect(items.map((item) => item.account[field])).toEqual(['', '']);
        expect(items[0]?.before?.[field]).toBe('');
      }
      const csv = await exportResponse(ledger, { apiRegion: 'eu' }, createLogger('silent')).then((r) =>
        r.text(),
      );
      expect(csv.split('\r\n').filter((line) => line.includes('Old Mill'))).toHaveLength(2);
      expect(csv).not.toContain('undefined');
    },
  );

  test('takes a repeated key for the same save whatever fields have come since', () => {
    const account = { reference: 'Old Mill', manager: 'Jane Roe' };
    // A field added later is empty when the save is repeated.
    const later = { ...account, number: '', parent: '', region: '' };
    expect(bodyHash('eu', later)).toBe(bodyHash('eu', account));
    expect(bodyHash('eu', { ...later, region: 'EMEA' })).not.toBe(bodyHash('eu', account));
  });
});

/** Removes a field from what the ledger has stored, as if it had not existed then. */
async function forget(ledger: Ledger, field: string): Promise<void> {
  const rows = await ledger.read((db) =>
    db.selectFrom('attempts').select(['id', 'body', 'before']).execute(),
  );
  for (const { id, body, before } of rows) {
    await ledger.read((db) =>
      sql`update attempts set body = ${without(body, field)},
        before = ${before === null ? null : without(before, field)} where id = ${id}`.execute(db),
    );
  }
}

function without(json: string, field: string): string {
  const { [field]: _, ...rest } = JSON.parse(json) as Record<string, string>;
  return JSON.stringify(rest);
}
