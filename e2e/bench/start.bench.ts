import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'playwright/test';
import { freePort } from '../fixtures/app/free-port';
import { results } from '../fixtures/results/results';
import { table, writeSection } from './benchmarks-file';
import { median } from './save/measure';
import { startTimes } from './start/start-times';

const warmRounds = 5;

test.setTimeout(1_200_000);

test('npm start, from a fresh clone and again', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'account-desk-bench-'));
  try {
    const clone = join(scratch, 'clone');
    execFileSync('git', ['clone', '--quiet', results.root, clone], { stdio: 'pipe' });
    const cold = await startTimes(clone, await freePort());
    const warm = [];
    for (let round = 0; round < warmRounds; round += 1) warm.push(await startTimes(clone, await freePort()));
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    const text = table(
      ['npm start', 'ready after s', 'sign-in page after s', 'of'],
      [
        ['cold: a fresh clone', seconds(cold.readyMs), seconds(cold.answeredMs), '1 start'],
        [
          'warm: again in the same folder',
          seconds(median(warm.map(({ readyMs }) => readyMs))),
          seconds(median(warm.map(({ answeredMs }) => answeredMs))),
          `${warmRounds} starts`,
        ],
      ],
    );
    const how =
      'From the command to “is ready”, and to the whole sign-in page. The cold start installs every package (from npm’s cache, where it has ' +
      'them) and builds the app; a warm one does neither. The ledger is new at the first start.';
    console.log(`\n${text}\n`);
    writeSection('Start', `${how}\n\n${text}`, ['next']);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
