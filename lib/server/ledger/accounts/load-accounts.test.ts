import { expect, test } from 'vitest';
import { bob, describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import type { Account } from '@/lib/schemas/account/account-fields';
import { openAttempt } from '@/lib/server/ledger/attempts/open-attempt';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import { nearMatches } from '@/lib/server/ledger/search/near-matches';
import { listAccounts, readAccountByReference } from './accounts';
import { loadAccounts, previewLoad } from './load-accounts';
import type { LoadSource } from './load-effect';
import { suggestions } from './suggestions';

const longAgo = new Date(0);
const later = () => new Date(Date.now() + 60_000);

function source(asOf: Date): LoadSource {
  return { apiRegion: 'eu', actor: bob, file: 'accounts.csv', asOf };
}

function manyAccounts(count: number): Account[] {
  return Array.from({ length: count }, (_, index) => ({
    reference: `Acme ${index}`,
    manager: `M${index % 3}`,
  }));
}

describeOnBothDatabases('loadAccounts', (database) => {
  test('marks what it loads and counts it for search, suggestions, duplicates and edits', async () => {
    const ledger = await database().open();
    const counts = await loadAccounts(ledger, source(longAgo), [
      { reference: 'Acme Industries', manager: 'Ada', number: '7' },
    ]);
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0, kept: 0 });
    const account = await readAccountByReference(ledger, 'eu', 'Acme Industries');
    expect(account).toMatchObject({
      source: 'loaded',
      version: 1,
      timesSent: 0,
      lastSentAt: null,
      lastSentBy: null,
      loadedBy: { name: 'Bob Noyce' },
      loadedFile: 'accounts.csv',
    });
    expect((await listAccounts(ledger, { apiRegion: 'eu', q: 'dustr' })).items).toHaveLength(1);
    expect(await suggestions(ledger, 'eu', 'manager', 'ad')).toEqual([{ value: 'Ada', uses: 1 }]);
    expect(await nearMatches(ledger, 'eu', 'acme industries ltd')).toHaveLength(1);
    const add = saveOf('ACME INDUSTRIES', { precondition: { kind: 'add' } });
    expect((await openAttempt(ledger, add)).kind).toBe('exists');
    const precondition = { kind: 'edit', version: 1 } as const;
    const edit = await opened(
      ledger,
      saveOf({ reference: 'Acme Industries', manager: 'Bob' }, { precondition }),
    );
    expect(edit.body).toEqual({ reference: 'Acme Industries', number: '', manager: 'Bob' });
  });

  test('changes what was loaded before, and says what changed', async () => {
    const ledger = await database().open();
    await loadAccounts(ledger, source(longAgo), manyAccounts(10));
    const second = manyAccounts(12).map((account, index) =>
      index < 4 ? { ...account, manager: 'New' } : account,
    );
    expect(await previewLoad(ledger, source(longAgo), second.slice(2, 6))).toEqual([
      'changed',
      'changed',
      'unchanged',
      'unchanged',
    ]);
    const counts = await loadAccounts(ledger, source(longAgo), second);
    expect(counts).toEqual({ added: 2, changed: 4, unchanged: 6, kept: 0 });
    expect(await suggestions(ledger, 'eu', 'manager', 'new')).toEqual([{ value: 'New', uses: 4 }]);
    expect((await listAccounts(ledger, { apiRegion: 'eu', q: 'new' })).items).toHaveLength(4);
  });

  test('leaves alone what the file has no column for', async () => {
    const ledger = await database().open();
    await loadAccounts(ledger, source(longAgo), [{ reference: 'Acme', manager: 'Ada', region: 'EMEA' }]);
    const file = { ...source(longAgo), fields: ['reference', 'manager'] as const };
    expect(await previewLoad(ledger, file, [{ reference: 'Acme', manager: 'Ada' }])).toEqual(['unchanged']);
    const counts = await loadAccounts(ledger, file, [{ reference: 'Acme' }, { reference: 'Beta' }]);
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 0, kept: 0 });
    expect(await readAccountByReference(ledger, 'eu', 'Acme')).toMatchObject({
      manager: '',
      region: 'EMEA',
      version: 2,
    });
  });

  test('never overwrites what was sent from here after the file was written', async () => {
    const ledger = await database().open();
    await saved(ledger, { reference: 'Acme', manager: 'Ada' });
    const file = [{ reference: 'Acme', manager: 'Old' }];
    expect(await previewLoad(ledger, source(longAgo), file)).toEqual(['kept']);
    expect(await loadAccounts(ledger, source(longAgo), file)).toMatchObject({ kept: 1, changed: 0 });
    expect(await readAccountByReference(ledger, 'eu', 'Acme')).toMatchObject({
      manager: 'Ada',
      source: 'sent',
    });
    expect(await loadAccounts(ledger, source(later()), file)).toMatchObject({ kept: 0, changed: 1 });
    expect(await readAccountByReference(ledger, 'eu', 'Acme')).toMatchObject({ manager: 'Old', version: 2 });
  });

  test('a name that comes twice keeps its last values', async () => {
    const ledger = await database().open();
    const counts = await loadAccounts(ledger, source(longAgo), [
      { reference: 'Acme', manager: 'One' },
      { reference: 'Acme', manager: 'Two' },
    ]);
    expect(counts).toMatchObject({ added: 1, changed: 1 });
    expect(await readAccountByReference(ledger, 'eu', 'Acme')).toMatchObject({ manager: 'Two' });
  });

  test('stopped half-way it leaves whole batches, and goes on where it is started again', async () => {
    const ledger = await database().open();
    const stop = new AbortController();
    const batches: number[] = [];
    const counts = await loadAccounts(ledger, source(longAgo), manyAccounts(2_000), {
      signal: stop.signal,
      onProgress: ({ added }) => {
        batches.push(added);
        if (batches.length === 2) stop.abort();
      },
    });
    expect(counts.added).toBe(batches[1]);
    expect(counts.added).toBeLessThan(2_000);
    const again = await loadAccounts(ledger, source(longAgo), manyAccounts(2_000));
    expect(again).toEqual({ added: 2_000 - counts.added, changed: 0, unchanged: counts.added, kept: 0 });
  });

  test('saves go on while it runs, and none is lost', async () => {
    const ledger = await database().open();
    const names = Array.from({ length: 10 }, (_, index) => `Acme ${index * 150}`);
    const loading = loadAccounts(ledger, source(later()), manyAccounts(2_000));
    const saving = names.map(async (reference) => {
      const attempt = await opened(ledger, saveOf({ reference, manager: 'Sent' }));
      return settleAttempt(ledger, attempt, { outcome: 'saved', tries: [] });
    });
    const [counts, ...settled] = await Promise.all([loading, ...saving]);
    expect(settled.every(({ account }) => account?.manager === 'Sent')).toBe(true);
    expect(counts.added + counts.changed + counts.unchanged + counts.kept).toBe(2_000);
    const managers = await suggestions(ledger, 'eu', 'manager', '');
    expect(managers.reduce((sum, { uses }) => sum + uses, 0)).toBe(2_000);
  });
});
