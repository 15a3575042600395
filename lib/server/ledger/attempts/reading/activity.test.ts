import { expect, test } from 'vitest';
import { ada, bob, describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import { InvalidCursorError } from '@/lib/server/ledger/database/ledger-error';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { type ActivityRequest, exportActivity, listActors, readActivity } from './activity';
import { readHistory } from './history';

async function ended(
  ledger: Ledger,
  name: string,
  outcome: 'rejected' | 'unknown',
  actor = ada,
): Promise<void> {
  await settleAttempt(ledger, await opened(ledger, saveOf(name, { actor })), { outcome, tries: [] });
}

async function names(ledger: Ledger, request: Partial<ActivityRequest>): Promise<string[]> {
  const { items } = await readActivity(ledger, { apiRegion: 'eu', ...request });
  return items.map(({ account }) => account.reference);
}

describeOnBothDatabases('the causes of tries', (database) => {
  test('are kept over every run, and given only to those who ask for them', async () => {
    const ledger = await database().open();
    const request = saveOf('Acme');
    const tried = { startedAt: '2026-01-05T08:00:00.000Z', durationMs: 7, status: null, fault: 'connect' };
    for (const cause of ['certificate', 'name-not-found']) {
      const attempt = await opened(ledger, request);
      await settleAttempt(ledger, attempt, { outcome: 'not_sent', tries: [{ ...tried, cause }] });
    }
    const { accountId = '' } = { accountId: (await saved(ledger, 'Acme')).account?.id };
    const causesOf = (item: AttemptItem | undefined) => item?.tries.map((one) => one.cause);
    const asked = await readActivity(ledger, { apiRegion: 'eu', withCauses: true });
    expect(causesOf(asked.items.at(-1))).toEqual(['certificate', 'name-not-found']);
    const history = await readHistory(ledger, { apiRegion: 'eu', accountId, withCauses: true });
    expect(causesOf(history?.items.at(-1))).toEqual(['certificate', 'name-not-found']);
    for (const page of [
      await readActivity(ledger, { apiRegion: 'eu' }),
      await readHistory(ledger, { apiRegion: 'eu', accountId }),
    ]) {
      expect(page?.items.at(-1)?.tries).toEqual([
        { ...tried, requestId: request.requestId },
        { ...tried, requestId: request.requestId },
      ]);
    }
  });
});

describeOnBothDatabases('readHistory', (database) => {
  test('has every attempt of the name, newest first, those before it was known too', async () => {
    const ledger = await database().open();
    await ended(ledger, 'Acme', 'rejected');
    const { account } = await saved(ledger, { reference: 'Acme', number: '1', manager: 'Ada' });
    await saved(ledger, 'ACME');
    await saved(
      ledger,
      { reference: 'Acme', manager: 'Bob' },
      { outcome: 'updated', actor: bob, precondition: { kind: 'edit', version: 1 } },
    );
    const history = await readHistory(ledger, { apiRegion: 'eu', accountId: account?.id ?? '' });
    expect(history?.items).toMatchObject([
      {
        outcome: 'updated',
        intent: 'edit',
        actor: { name: 'Bob Noyce' },
        before: { reference: 'Acme', number: '1', manager: 'Ada', parent: '', region: '' },
        account: { reference: 'Acme', number: '', manager: 'Bob', parent: '', region: '' },
        body: { reference: 'Acme', number: '', manager: 'Bob' },
        accountId: account?.id,
        accountVersion: 2,
      },
      { outcome: 'created', intent: 'any', before: null, accountVersion: 1 },
      { outcome: 'rejected', before: null, accountVersion: null },
    ]);
  });

  test('is read page by page', async () => {
    const ledger = await database().open();
    for (let count = 0; count < 5; count += 1) await saved(ledger, 'Acme');
    const versions: (number | null)[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await readHistory(ledger, {
        apiRegion: 'eu',
        accountId: '1',
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      versions.push(...(page?.items ?? []).map(({ accountVersion }) => accountVersion));
      cursor = page?.nextCursor ?? null;
    }
    expect(versions).toEqual([5, 4, 3, 2, 1]);
  });

  test.each(['2', '0', '-1', 'x', '1e3', '9'.repeat(40), ''])('is null for the id %j', async (accountId) => {
    const ledger = await database().open();
    await saved(ledger, 'Acme');
    expect(await readHistory(ledger, { apiRegion: 'eu', accountId })).toBeNull();
    expect(await readHistory(ledger, { apiRegion: 'us', accountId: '1' })).toBeNull();
  });
});

describeOnBothDatabases('readActivity', (database) => {
  async function filled(): Promise<Ledger> {
    const ledger = await database().open();
    await saved(ledger, 'Acme Industries');
    await ended(ledger, 'Acme Tools', 'rejected', bob);
    await ended(ledger, 'Globex', 'unknown');
    await saved(ledger, 'Initech', { apiRegion: 'us' });
    await opened(ledger, saveOf('Acme Running'));
    return ledger;
  }

  test('has every attempt of the API region, newest first', async () => {
    expect(await names(await filled(), {})).toEqual([
      'Acme Running',
      'Globex',
      'Acme Tools',
      'Acme Industries',
    ]);
  });

  test.each([
    [{ outcome: 'created' }, ['Acme Industries']],
    [{ outcome: 'rejected' }, ['Acme Tools']],
    [{ outcome: 'open' }, ['Acme Running']],
    [{ outcome: 'unresolved' }, ['Globex']],
    [{ outcome: 'saved' }, []],
    [{ q: 'ACME' }, ['Acme Running', 'Acme Tools', 'Acme Industries']],
    [{ q: 'acme', outcome: 'rejected' }, ['Acme Tools']],
    [{ q: '%' }, []],
    [{ q: 'x'.repeat(10_240) }, []],
    [{ actor: 'nobody' }, []],
    [{ from: new Date(Date.now() + 86_400_000) }, []],
    [{ to: new Date(0) }, []],
    [{ from: new Date(0), to: new Date(Date.now() + 86_400_000), outcome: 'created' }, ['Acme Industries']],
  ] as const)('filters by %j', async (request, expected) => {
    expect(await names(await filled(), request)).toEqual(expected);
  });

  test('filters by person', async () => {
    const ledger = await filled();
    const people = await listActors(ledger);
    expect(people.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Bob Noyce']);
    expect(await names(ledger, { actor: people[1]?.id ?? '' })).toEqual(['Acme Tools']);
  });

  test('a person’s new name is taken over', async () => {
    const ledger = await filled();
    await ended(ledger, 'Hooli', 'rejected', { ...bob, name: 'Robert Noyce' });
    expect((await listActors(ledger)).map(({ name }) => name)).toEqual(['Ada Lovelace', 'Robert Noyce']);
  });

  test.each([{}, { q: 'acme' }])('pages of %j hold every attempt once', async (filter) => {
    const ledger = await database().open();
    for (let index = 0; index < 6; index += 1) {
      await saved(ledger, `Acme ${index}`);
      await ended(ledger, `Acme ${index} failed`, 'rejected');
    }
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await readActivity(ledger, {
        apiRegion: 'eu',
        limit: 5,
        ...filter,
        ...(cursor === undefined ? {} : { cursor }),
      });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(found).toEqual(Array.from({ length: 12 }, (_, index) => String(12 - index)));
  });

  test('an export has every attempt once, beyond the first page', async () => {
    const ledger = await database().open();
    for (let count = 0; count < 205; count += 1) await saved(ledger, 'Acme');
    const ids: string[] = [];
    for await (const item of exportActivity(ledger, { apiRegion: 'eu' })) ids.push(item.id);
    expect(ids).toEqual(Array.from({ length: 205 }, (_, index) => String(205 - index)));
  });

  test('refuses a cursor that no page has given', async () => {
    const ledger = await database().open();
    await expect(readActivity(ledger, { apiRegion: 'eu', cursor: 'x' })).rejects.toThrow(InvalidCursorError);
  });
});
