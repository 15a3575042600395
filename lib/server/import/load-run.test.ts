import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bob, describeOnBothDatabases, opened, saved, saveOf } from '@/e2e/fixtures/ledger/ledgers';
import { columnsOf, type LoadEvent } from '@/lib/schemas/import';
import { readAccountByReference } from '@/lib/server/ledger/accounts/accounts';
import { settleAttempt } from '@/lib/server/ledger/attempts/settle-attempt';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { LoadRun } from './load-run';
import { loadSourceOf } from './load-source';
import { detectFormat, inOneChunk, openSourceFile } from './reading/source-file';
import { RowCheck } from './row-check';

const columns = columnsOf({ reference: 0, number: 1, manager: 2 });

/** Loads the file and gives its events; `listening` is asked after each of them. */
async function load(ledger: Ledger, text: string, listening = (_events: readonly LoadEvent[]) => true) {
  const events: LoadEvent[] = [];
  const gone = new AbortController();
  const write = async (event: unknown) => {
    events.push(event as LoadEvent);
    if (!listening(events)) gone.abort();
  };
  const bytes = Buffer.from(text);
  const file = await openSourceFile(inOneChunk(bytes), await detectFormat(bytes, true));
  const run = new LoadRun({ write, signal: gone.signal }, () => bytes.byteLength);
  const source = { ...loadSourceOf('eu', columns), actor: bob, file: 'accounts.csv' };
  await run.load(ledger, source, file, new RowCheck(file.header, columns)).catch((error) => run.fail(error));
  return events;
}

function fileOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `Company ${index},${index},Manager ${index % 7}`);
  return ['Name,Number,Manager', ...lines].join('\n');
}

function refusedIn(events: readonly LoadEvent[]): string {
  return events.map((event) => (event.kind === 'refused' ? event.csv : '')).join('');
}

describeOnBothDatabases('LoadRun', (database) => {
  test('loads the rows that are right, and gives back the others with their reasons', async () => {
    const ledger = await database().open();
    const events = await load(ledger, 'Name,Number,Manager\nAcme,7,Ada\n,8,Ada\nBeta,=1,,x\nAcme,9,Ada\n');
    expect(events.at(-1)).toEqual({
      kind: 'done',
      counts: { added: 1, changed: 0, unchanged: 0, kept: 0, refused: 3 },
    });
    expect(refusedIn(events).split('\r\n')).toEqual([
      '\uFEFFRow,Refused because,Name,Number,Manager',
      '3,Account name: Enter the account name.,,8,Ada',
      `4,"It has 4 cells, but the header has 3.",Beta,'=1,,x`,
      '5,Row 2 has this account name already.,Acme,9,Ada',
      '',
    ]);
    expect(await readAccountByReference(ledger, 'eu', 'Acme')).toMatchObject({
      number: '7',
      source: 'loaded',
      loadedBy: { name: bob.name },
      loadedFile: 'accounts.csv',
    });
  });

  test('the same file again changes nothing, however often a name stands in it', async () => {
    const ledger = await database().open();
    const file = 'Name,Number,Manager\nAcme,1,\nAcme,2,\nBeta,3,\n';
    await load(ledger, file);
    const before = await readAccountByReference(ledger, 'eu', 'Acme');
    const events = await load(ledger, file);
    expect(events.at(-1)).toMatchObject({ kind: 'done', counts: { unchanged: 2, changed: 0, refused: 1 } });
    expect(await readAccountByReference(ledger, 'eu', 'Acme')).toEqual(before);
  });

  test('what was sent from here stays as it was sent', async () => {
    const ledger = await database().open();
    await saved(ledger, { reference: 'Acme', number: '1' });
    const events = await load(ledger, 'Name,Number,Manager\nAcme,2,\n');
    expect(events.at(-1)).toMatchObject({ kind: 'done', counts: { kept: 1 } });
    expect(await readAccountByReference(ledger, 'eu', 'Acme')).toMatchObject({ number: '1', source: 'sent' });
  });

  test('ends after a whole batch once nobody listens, and goes on when it is loaded again', async () => {
    const ledger = await database().open();
    const stopped = await load(ledger, fileOf(3_000), (events) => events.at(-1)?.kind !== 'progress');
    expect(stopped.filter(({ kind }) => kind === 'progress')).toHaveLength(1);
    const again = await load(ledger, fileOf(3_000));
    const done = again.at(-1);
    if (done?.kind !== 'done') throw new Error('The second load did not end.');
    expect(done.counts.added).toBeGreaterThan(0);
    expect(done.counts.unchanged).toBeGreaterThan(0);
    expect(done.counts.added + done.counts.unchanged).toBe(3_000);
  });

  test('a file that breaks off inside quotes says so, and what was loaded before', async () => {
    const ledger = await database().open();
    const events = await load(ledger, `${fileOf(2_000)}\n"Open,1,x\n`);
    expect(events.at(-1)).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('Row 2002 has a quotation mark'),
    });
  });

  test('a ledger that goes away in the middle is told, not thrown', async () => {
    const ledger = await database().open();
    let closing: Promise<void> | undefined;
    const events = await load(ledger, fileOf(5_000), (sofar) => {
      if (sofar.at(-1)?.kind === 'progress') closing ??= ledger.close();
      return true;
    });
    await closing;
    expect(events.at(-1)).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('cannot read or write its ledger'),
    });
  });

  test('a save made while a file is loaded takes less than a second', async () => {
    const ledger = await database().open();
    let running = true;
    const loading = load(ledger, fileOf(10_000)).finally(() => {
      running = false;
    });
    const tookMs: number[] = [];
    while (running) {
      const startedAtMs = performance.now();
      const attempt = await opened(ledger, saveOf(`Sent ${tookMs.length}`));
      await settleAttempt(ledger, attempt, { outcome: 'created', tries: [] });
      tookMs.push(performance.now() - startedAtMs);
      // A save comes over the network: between two of them the process always gets to something else.
      await setImmediate();
    }
    expect((await loading).at(-1)).toMatchObject({ kind: 'done', counts: { added: 10_000 } });
    expect(tookMs.length).toBeGreaterThan(5);
    expect(Math.max(...tookMs)).toBeLessThan(1_000);
  });
});
