import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AccountStore } from './account-store';

let folder: string;
let logPath: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  logPath = join(folder, 'sandbox', 'accounts-eu.jsonl');
});

afterEach(() => rm(folder, { recursive: true }));

async function lines(): Promise<string[]> {
  return (await readFile(logPath, 'utf8')).split('\n').slice(0, -1);
}

it('creates an account once and updates it after that, over a restart too', async () => {
  const first = new AccountStore(logPath);
  expect((await first.put({ reference: 'ACME', number: '1' })).created).toBe(true);
  expect((await first.put({ reference: 'ACME', region: 'EMEA' })).created).toBe(false);

  const afterRestart = await new AccountStore(logPath).put({ reference: 'ACME' });
  expect(afterRestart.created).toBe(false);
  expect(afterRestart.account).toMatchObject({ number: '1', region: 'EMEA' });
});

it('distinguishes references by every character', async () => {
  const store = new AccountStore(logPath);
  await store.put({ reference: 'ACME' });
  expect((await store.put({ reference: 'acme' })).created).toBe(true);
  expect((await store.put({ reference: 'ACME\u00A0' })).created).toBe(true);
});

it('creates one account where many saves of it come at once', async () => {
  const store = new AccountStore(logPath);
  const saves = Array.from({ length: 50 }, (_, index) =>
    store.put({ reference: 'ACME', number: String(index) }),
  );
  const created = (await Promise.all(saves)).filter((saved) => saved.created);
  expect(created).toHaveLength(1);
  expect(await lines()).toHaveLength(50);
});

it('keeps only the last line of each account when it opens', async () => {
  const first = new AccountStore(logPath);
  for (let number = 0; number < 20; number += 1) {
    await first.put({ reference: 'ACME', number: String(number) });
  }
  await new AccountStore(logPath).put({ reference: 'Other' });
  expect((await lines()).map((line) => JSON.parse(line))).toMatchObject([
    { reference: 'ACME', number: '19' },
    { reference: 'Other' },
  ]);
});

it('leaves out a last line that a crash cut short, and writes on cleanly', async () => {
  await new AccountStore(logPath).put({ reference: 'ACME' });
  await appendFile(logPath, '{"reference":"Half an acc');

  const store = new AccountStore(logPath);
  expect((await store.put({ reference: 'ACME' })).created).toBe(false);
  expect((await store.put({ reference: 'Half an account' })).created).toBe(true);
  expect((await lines()).map((line) => JSON.parse(line).reference)).toEqual([
    'ACME',
    'ACME',
    'Half an account',
  ]);
});

it('keeps a last line that lacks only its line break', async () => {
  await new AccountStore(logPath).put({ reference: 'ACME' });
  await appendFile(logPath, '{"reference":"Whole"}');
  expect((await new AccountStore(logPath).put({ reference: 'Whole' })).created).toBe(false);
});

it('stops at a broken line in the middle, names it, and leaves the file as it is', async () => {
  await new AccountStore(logPath).put({ reference: 'ACME' });
  const text = `${await readFile(logPath, 'utf8')}rubbish\n{"reference":"Other"}\n`;
  await writeFile(logPath, text);
  await expect(new AccountStore(logPath).put({ reference: 'ACME' })).rejects.toThrow(`line 2 of ${logPath}`);
  expect(await readFile(logPath, 'utf8')).toBe(text);
});

it('fails the save that cannot be written, and works again once the disk does', async () => {
  const store = new AccountStore(logPath);
  await store.put({ reference: 'ACME' });
  await rm(join(folder, 'sandbox'), { recursive: true });
  await expect(store.put({ reference: 'Lost' })).rejects.toThrow();
  expect((await store.put({ reference: 'Lost' })).created).toBe(true);
});
