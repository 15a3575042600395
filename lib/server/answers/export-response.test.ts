import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { bob, describeOnBothDatabases, opened, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { seedLedger } from '@/lib/commands/seed/seed-ledger';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { exportResponse } from './export-response';

const silent = pino({ level: 'silent' });
const headings =
  '\uFEFFStarted (UTC),Settled (UTC),API region,Person,Outcome,Code,Account name,Number,Account manager,Parent account,Reporting region,Errors,Tries,Request ID';

async function linesOf(ledger: Ledger, request: Partial<Parameters<typeof exportResponse>[1]> = {}) {
  const response = await exportResponse(ledger, { apiRegion: 'eu', ...request }, silent);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  expect(text.endsWith('\r\n')).toBe(true);
  return text.slice(0, -2).split('\r\n');
}

/** Serves one export over real HTTP, as the framework does: a failing stream cuts the connection. */
async function serve(response: Response) {
  const server = createServer((_request, answer) => {
    pipeline(Readable.fromWeb(response.body as ReadableStream), answer).catch(() => answer.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => server.close() };
}

describeOnBothDatabases('an export of the activity', (database) => {
  /** A ledger with at least this many attempts in EU. */
  async function filled(attempts: number): Promise<Ledger> {
    const ledger = await database().open();
    await seedLedger(ledger, { accounts: attempts, attempts: attempts * 2 }, () => undefined);
    return ledger;
  }

  test('is a CSV file with a dated name, correct to the cell', async () => {
    const ledger = await database().open();
    const request = saveOf({ reference: '=ACME, "the" one', number: '+49', manager: 'Zoë', region: '-' });
    const attempt = await opened(ledger, { ...request, actor: { ...bob, name: '@bob' } });
    await settleAttempt(ledger, attempt, {
      outcome: 'rejected',
      code: 'rejected-by-api',
      errors: [
        { pointer: '/number', detail: 'Odd.' },
        { pointer: '', detail: 'Two, too.' },
      ],
      tries: [{ startedAt: '2026-07-14T09:30:00.000Z', durationMs: 12, status: 422, fault: null }],
    });
    const response = await exportResponse(ledger, { apiRegion: 'eu' }, silent);
    const today = new Date().toISOString().slice(0, 10);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="activity-eu-${today}.csv"`,
    );
    await response.body?.cancel();
    const [first, line = '', ...others] = await linesOf(ledger);
    expect(first).toBe(headings);
    expect(others).toEqual([]);
    const time = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z';
    expect(line).toMatch(new RegExp(`^${time},${time},eu,`));
    expect(line.split(',').slice(3).join(',')).toBe(
      `'@bob,rejected,rejected-by-api,"'=ACME, ""the"" one",'+49,Zoë,,'-,"/number: Odd.; : Two, too.",1,${request.requestId}`,
    );
  });

  test('has only its headings where nothing was saved', async () => {
    expect(await linesOf(await database().open())).toEqual([headings]);
  });

  test('has 1,000 attempts, each once, newest first, and keeps to the filters', async () => {
    const ledger = await filled(1_000);
    const ids = await ledger.read((db) =>
      db
        .selectFrom('attempts')
        .select(['id', 'request_id', 'outcome'])
        .where('api_region', '=', 'eu')
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .execute(),
    );
    expect(ids.length).toBeGreaterThanOrEqual(1_000);
    const requestIds = (lines: string[]) => lines.slice(1).map((line) => line.split(',').at(-1));
    expect(requestIds(await linesOf(ledger))).toEqual(ids.map((row) => row.request_id));
    const created = ids.filter((row) => row.outcome === 'created').map((row) => row.request_id);
    expect(requestIds(await linesOf(ledger, { outcome: 'created' }))).toEqual(created);
  });

  test('reads only as far as the reader does', async () => {
    const ledger = await filled(450);
    const reads = vi.spyOn(ledger, 'read');
    const response = await exportResponse(ledger, { apiRegion: 'eu' }, silent);
    const reader = response.body?.getReader();
    await reader?.read();
    expect(reads).toHaveBeenCalledTimes(1);
    await reader?.cancel();
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
    expect(reads).toHaveBeenCalledTimes(1);
  });

  test('ends once, whether it was read, left or never read at all', async () => {
    const ledger = await filled(450);
    const onEnd = vi.fn();
    const exported = () => exportResponse(ledger, { apiRegion: 'eu' }, silent, onEnd);
    await (await exported()).arrayBuffer();
    expect(onEnd).toHaveBeenCalledTimes(1);
    await (await exported()).body?.cancel();
    expect(onEnd).toHaveBeenCalledTimes(2);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const unread = await exported();
      const begun = await exported();
      const reader = begun.body?.getReader();
      await reader?.read();
      vi.advanceTimersByTime(119_000);
      expect(onEnd).toHaveBeenCalledTimes(2);
      vi.advanceTimersByTime(2_000);
      expect(onEnd).toHaveBeenCalledTimes(4);
      await expect(reader?.read()).rejects.toThrow();
      await expect(unread.text()).rejects.toThrow();
    } finally {
      vi.useRealTimers();
    }
  });

  test('lets other requests have their turn between any two of its parts', async () => {
    const ledger = await filled(1_000);
    const response = await exportResponse(ledger, { apiRegion: 'eu' }, silent);
    let turns = 0;
    let isRunning = true;
    const count = () => {
      turns += 1;
      if (isRunning) setImmediate(count);
    };
    setImmediate(count);
    let parts = 0;
    for await (const _ of response.body ?? []) parts += 1;
    isRunning = false;
    expect(parts).toBeGreaterThan(4);
    expect(turns).toBeGreaterThanOrEqual(parts);
  });

  test('is refused before it begins when the ledger is gone', async () => {
    const ledger = await database().open();
    await ledger.close();
    await expect(exportResponse(ledger, { apiRegion: 'eu' }, silent)).rejects.toThrow(LedgerUnavailableError);
  });

  test('closes the connection when the ledger goes away half-way', async () => {
    const ledger = await filled(450);
    const served = await serve(await exportResponse(ledger, { apiRegion: 'eu' }, silent));
    await ledger.close();
    const answer = await fetch(served.url);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    served.close();
  });
});
