import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gate } from '@/e2e/fixtures/gate';
import { withFolderLock } from './folder-lock.mjs';

const times = { heartbeatMs: 20, abandonedMs: 2_000, pollMs: 5 };
let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
  lock = join(folder, 'deep', 'prepare.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('tasks that want the lock at once run one after another', async () => {
  let running = 0;
  const most: number[] = [];
  const work = async () => {
    running += 1;
    most.push(running);
    await delay(10);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 8 }, () => withFolderLock(lock, work, { times })));
  expect(most).toEqual(Array(8).fill(1));
  expect(existsSync(lock)).toBe(false);
});

test('a lock whose holder died is taken over by one of those who wait', async () => {
  await withFolderLock(lock, async () => undefined, { times });
  writeFileSync(lock, 'someone who was killed');
  utimesSync(lock, 0, 0);
  let running = 0;
  const work = async () => {
    running += 1;
    expect(running).toBe(1);
    await delay(10);
    running -= 1;
    return 'done';
  };
  const waiting = [1, 2, 3].map(() => withFolderLock(lock, work, { times }));
  expect(await Promise.all(waiting)).toEqual(['done', 'done', 'done']);
});

test('a long task keeps its lock, and whoever waits is told once', async () => {
  const shortLived = { ...times, abandonedMs: 200 };
  const order: string[] = [];
  let told = 0;
  const [someoneWaits, waits] = gate();
  const long = withFolderLock(
    lock,
    async () => {
      await someoneWaits;
      await delay(600);
      order.push('long');
    },
    { times: shortLived },
  );
  await expect.poll(() => existsSync(lock)).toBe(true);
  const onWait = () => {
    told += 1;
    waits();
  };
  await withFolderLock(lock, async () => order.push('short'), { times: shortLived, onWait });
  await long;
  expect(order).toEqual(['long', 'short']);
  expect(told).toBe(1);
});

test('a task that fails releases the lock', async () => {
  const failing = withFolderLock(lock, () => Promise.reject(new Error('no space left')), { times });
  await expect(failing).rejects.toThrow('no space left');
  expect(existsSync(lock)).toBe(false);
});
