import { expect, test, vi } from 'vitest';
import { describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import type { Page } from '@/lib/schemas/page';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { exportActivity, readActivity } from './reading/activity';
import { readHistory } from './reading/history';
import { settleAttempt } from './settle-attempt';

const hour = 60 * 60 * 1000;
const startMs = Date.UTC(2026, 0, 5, 12);

function setClock(hours: number): void {
  vi.spyOn(Date, 'now').mockReturnValue(startMs + hours * hour);
}

/** One save of the account at each time, whose number says which it is. */
async function saveAt(ledger: Ledger, ...hours: number[]): Promise<void> {
  for (const [index, at] of hours.entries()) {
    setClock(at);
    await saved(ledger, { reference: 'Acme', number: String(index) });
  }
}

/** The numbers of every attempt, read page by page of one. */
async function inOrder(
  readPage: (cursor: { cursor?: string }) => Promise<Page<AttemptItem> | null>,
): Promise<(string | undefined)[]> {
  const numbers: (string | undefined)[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<AttemptItem> | null = await readPage(cursor === undefined ? {} : { cursor });
    numbers.push(...(page?.items.map(({ account }) => account.number) ?? []));
    cursor = page?.nextCursor ?? null;
  }
  return numbers;
}

const activityOf = (ledger: Ledger) =>
  inOrder((cursor) => readActivity(ledger, { apiRegion: 'eu', limit: 1, ...cursor }));

async function historyOf(ledger: Ledger): Promise<(string | undefined)[]> {
  const { items } = await readActivity(ledger, { apiRegion: 'eu', limit: 1 });
  const accountId = items[0]?.accountId ?? '';
  return inOrder((cursor) => readHistory(ledger, { apiRegion: 'eu', accountId, limit: 1, ...cursor }));
}

describeOnBothDatabases('a clock that is set back', (database) => {
  test('leaves history, activity and the export in the order of the saves', async () => {
    const ledger = await database().open();
    await saveAt(ledger, 0, 2, 1, -20, 3);
    const newestFirst = ['4', '3', '2', '1', '0'];
    expect(await historyOf(ledger)).toEqual(newestFirst);
    expect(await activityOf(ledger)).toEqual(newestFirst);
    const exported: (string | undefined)[] = [];
    for await (const { account } of exportActivity(ledger, { apiRegion: 'eu' }))
      exported.push(account.number);
    expect(exported).toEqual(newestFirst);
    const { items } = await readActivity(ledger, { apiRegion: 'eu', q: 'acme' });
    expect(items.map(({ account }) => account.number)).toEqual(newestFirst);
  });

  test('during a save does not end it before it has begun', async () => {
    const ledger = await database().open();
    setClock(0);
    const attempt = await opened(ledger, saveOf('Acme'));
    setClock(-1);
    await settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
    const { items } = await readActivity(ledger, { apiRegion: 'eu' });
    expect(items[0]?.settledAt).toBe(items[0]?.startedAt);
  });

  test('after it was wrong by a year leaves the history in order, and later saves at their own times', async () => {
    const ledger = await database().open();
    await saveAt(ledger, 0, 365 * 24, 1, 2);
    setClock(3);
    const { items } = await readActivity(ledger, { apiRegion: 'eu', outcome: 'created' });
    const accountId = items[0]?.accountId ?? '';
    const history = await readHistory(ledger, { apiRegion: 'eu', accountId });
    expect(history?.items.map(({ account }) => account.number)).toEqual(['3', '2', '1', '0']);
    expect(history?.items.slice(0, 2).map(({ startedAt }) => startedAt)).toEqual([
      '2026-01-05T14:00:00.000Z',
      '2026-01-05T13:00:00.000Z',
    ]);
  });

  test('in one API region leaves the times of another alone', async () => {
    const ledger = await database().open();
    setClock(2);
    await saved(ledger, 'Acme', { apiRegion: 'us' });
    setClock(0);
    await saved(ledger, 'Acme', { apiRegion: 'eu' });
    const { items } = await readActivity(ledger, { apiRegion: 'eu' });
    expect(items[0]?.startedAt).toBe('2026-01-05T12:00:00.000Z');
  });
});
