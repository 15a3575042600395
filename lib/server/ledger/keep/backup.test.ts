import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runLedgerCommand } from '@/e2e/fixtures/ledger/ledger-command';
import { saved } from '@/e2e/fixtures/ledger/ledgers';
import { listAccounts } from '@/lib/server/ledger/accounts/accounts';
import { LibsqlDatabase } from '@/lib/server/ledger/database/libsql-database';
import { openLedger } from '@/lib/server/ledger/open-ledger';
import { backUpLedger } from './backup';
import { restoreLedger } from './restore';

let folder: string;
let ledgerFile: string;
let backup: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'account-desk-keep-'));
  ledgerFile = join(folder, 'ledger.db');
  backup = join(folder, 'backup.db');
  const ledger = await openLedger(`file:${ledgerFile}`);
  await saved(ledger, { reference: 'Acme Berlin', manager: 'Ada' });
  await ledger.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a backup', () => {
  test('has what the write-ahead log has, and its owner alone can read it', async () => {
    const ledger = await openLedger(`file:${ledgerFile}`);
    await saved(ledger, 'In the log alone');
    expect(backUpLedger(ledgerFile, backup)).toEqual({ attempts: 2, accounts: 2 });
    await ledger.close();
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual(['backup.db']);
  });

  test('is restored into a folder that is not there yet, and is searched like the ledger', async () => {
    backUpLedger(ledgerFile, backup);
    const restored = join(folder, 'new', 'data', 'ledger.db');
    expect(restoreLedger(backup, restored)).toEqual({ attempts: 1, accounts: 1 });
    const ledger = await openLedger(`file:${restored}`);
    const { items } = await listAccounts(ledger, { apiRegion: 'eu', q: 'berlin' });
    expect(items.map(({ reference }) => reference)).toEqual(['Acme Berlin']);
    await saved(ledger, 'After it');
    await ledger.close();
  });

  test('overwrites nothing, and makes no ledger where there is none', () => {
    writeFileSync(backup, 'mine');
    expect(() => backUpLedger(ledgerFile, backup)).toThrow(/is there already/);
    expect(readFileSync(backup, 'utf8')).toBe('mine');
    const nowhere = join(folder, 'nowhere.db');
    expect(() => backUpLedger(nowhere, join(folder, 'other.db'))).toThrow(/There is no ledger/);
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('a restore is refused', () => {
  test('into a ledger in use, whether it holds anything or not', async () => {
    backUpLedger(ledgerFile, backup);
    const used = join(folder, 'used.db');
    const ledger = await openLedger(`file:${used}`);
    expect(() => restoreLedger(backup, used)).toThrow(/in use/);
    await ledger.close();
  });

  test('into one that is not empty, and into what was left of one', async () => {
    backUpLedger(ledgerFile, backup);
    const before = readFileSync(ledgerFile);
    expect(() => restoreLedger(backup, ledgerFile)).toThrow(/ledger\.db is there already/);
    expect(readFileSync(ledgerFile).equals(before)).toBe(true);
    rmSync(ledgerFile);
    writeFileSync(`${ledgerFile}-wal`, 'left');
    expect(() => restoreLedger(backup, ledgerFile)).toThrow(/ledger\.db-wal is there already/);
  });

  test('from what is damaged, newer, no ledger, or a ledger at work', async () => {
    const target = join(folder, 'target.db');
    const refusal = () => {
      expect(existsSync(target)).toBe(false);
      expect(existsSync(`${target}.partial`)).toBe(false);
    };
    backUpLedger(ledgerFile, backup);
    const bytes = readFileSync(backup);
    writeFileSync(backup, bytes.subarray(0, bytes.length / 2));
    expect(() => restoreLedger(backup, target)).toThrow(/damaged/);
    writeFileSync(backup, 'a text of some length, and no database at all');
    expect(() => restoreLedger(backup, target)).toThrow(/no ledger/);
    refusal();
    rmSync(backup);
    backUpLedger(ledgerFile, backup);
    const newer = new LibsqlDatabase(backup);
    newer.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '')");
    newer.close();
    expect(() => restoreLedger(backup, target)).toThrow(/newer version/);
    refusal();
    const ledger = await openLedger(`file:${ledgerFile}`);
    await saved(ledger, 'Another');
    expect(() => restoreLedger(ledgerFile, target)).toThrow(/is a ledger, not a backup/);
    await ledger.close();
    expect(() => restoreLedger(join(folder, 'nowhere'), target)).toThrow(/There is no backup/);
  });
});

describe('what is not right is one line, and exit code 1', () => {
  const backupUsage = 'npm run ledger:backup -- --to FILE';
  test.each([
    ['backup', ['--where', 'x'], backupUsage],
    ['backup', ['FILE'], backupUsage],
    ['backup', [], backupUsage],
    ['backup', ['--to', ''], backupUsage],
    ['backup', ['--to', 'x', '--url', 'postgres://localhost/x'], 'pg_dump'],
    ['restore', ['--to', 'x'], 'npm run ledger:restore -- --from FILE'],
    ['restore', [], 'npm run ledger:restore -- --from FILE'],
    ['restore', ['--from', 'x', '--url', 'postgres://localhost/x'], 'pg_restore'],
    ['restore', ['--from', '/nowhere/backup.db'], 'There is no backup at /nowhere/backup.db.'],
    ['backup', ['--to', '/nowhere/backup.db'], 'There is no ledger'],
  ] as const)('%s %j', async (name, args, line) => {
    const end = await runLedgerCommand(name, args, { DATA_DIR: join(folder, 'without') });
    expect(end.code).toBe(1);
    expect(end.output).toContain(line);
    expect(end.output.trim().split('\n')).toHaveLength(1);
  });
});
