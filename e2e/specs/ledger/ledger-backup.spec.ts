import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '../../fixtures/accounts-api/scripted-accounts-api';
import { type App, startApp } from '../../fixtures/app/app-server';
import { allAttempts } from '../../fixtures/ledger/all-attempts';
import { runLedgerCommand } from '../../fixtures/ledger/ledger-command';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';

const savers = 32;

let api: ScriptedAccountsApi;
let folder: string;

test.beforeAll(async () => {
  api = await startScriptedAccountsApi();
  folder = mkdtempSync(join(tmpdir(), 'account-desk-backup-'));
});

test.afterAll(async () => {
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** People who save one account after the other until they are told to stop. */
class Savers {
  /** The outcomes that they were told, by the name of the account. */
  readonly told = new Map<string, string>();
  readonly #working: Promise<unknown>;
  #stopped = false;

  constructor(staff: readonly StaffClient[]) {
    this.#working = Promise.all(Array.from({ length: savers }, (_, saver) => this.#work(staff, saver)));
    // Told by `stop`, where it is waited for.
    this.#working.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working;
  }

  async #work(staff: readonly StaffClient[], saver: number): Promise<void> {
    for (let save = 0; !this.#stopped; save += 1) {
      const reference = `Kept ${saver}-${save}`;
      const answer = await staff[saver % staff.length]?.save('eu', { reference });
      this.told.set(reference, answer?.body.outcome ?? `status ${answer?.status}`);
    }
  }
}

async function outcomesIn(app: App): Promise<Map<string, string | null>> {
  const attempts = await allAttempts(await signInByHttp(app.origin, 'viewer'));
  return new Map(attempts.map(({ account, outcome }) => [account.reference, outcome]));
}

test(`a backup while ${savers} people save has every attempt that was settled before it`, async () => {
  test.setTimeout(300_000);
  const env = apiRegionVariables('EU', api);
  let calls = 0;
  api.accounts.always(() => {
    calls += 1;
    return { status: calls % 5 === 0 ? 422 : 201, delayMs: 200 + (calls % 7) * 60 };
  });
  const app = await startApp({ env });
  const backup = join(folder, 'backup.db');
  const restored = join(folder, 'empty', 'data');
  try {
    const staff = await Promise.all(
      (['editor', 'eu-editor', 'admin'] as const).map((role) => signInByHttp(app.origin, role)),
    );
    const people = new Savers(staff);
    await expect.poll(() => people.told.size, { timeout: 60_000 }).toBeGreaterThan(savers);
    const before = new Map(people.told);
    const made = await runLedgerCommand('backup', ['--to', backup], { DATA_DIR: app.dataDir });
    const during = people.told.size - before.size;
    await people.stop();
    expect(made).toEqual({ code: 0, output: expect.stringMatching(/ \d+ accounts and \d+ attempts/) });
    // They were not held up by it, and nobody was told of a fault.
    expect(during).toBeGreaterThan(savers);
    expect(new Set(people.told.values())).toEqual(new Set(['created', 'rejected']));

    const inUse = await runLedgerCommand('restore', ['--from', backup], { DATA_DIR: app.dataDir });
    expect(inUse).toEqual({
      code: 1,
      output: expect.stringMatching(/^The ledger .* is in use.*restored\.\n$/),
    });
    const done = await runLedgerCommand('restore', ['--from', backup], { DATA_DIR: restored });
    expect(done.output).toContain('attempts');
    expect(done.code).toBe(0);

    const other = await startApp({ env, dataDir: restored });
    try {
      const kept = await outcomesIn(other);
      for (const [reference, outcome] of before) expect(kept.get(reference), reference).toBe(outcome);
      // What ran at that moment is told as what it is: nobody was left who could tell.
      expect([...kept.values()]).not.toContain(null);
      const editor = await signInByHttp(other.origin, 'editor');
      const answer = await editor.save('eu', { reference: 'After the restore' });
      expect(['created', 'rejected']).toContain(answer.body.outcome);
    } finally {
      await other.stop();
    }
  } finally {
    await app.stop();
  }
  expect(existsSync(`${backup}.partial`)).toBe(false);
});
