import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensurePackages, packagesAreComplete } from './packages.mjs';

interface Entry {
  version: string;
  optional?: true;
  os?: string[];
  cpu?: string[];
}

const left: Entry = { version: '1.0.0' };
const right: Entry = { version: '2.0.0' };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function want(packages: Record<string, Entry>): void {
  const wanted = { '': { version: '0.1.0' }, ...packages };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: wanted }));
}

function install(packages: Record<string, Entry>): void {
  for (const path of Object.keys(packages)) {
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, 'package.json'), '{}');
  }
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

describe('packages are complete', () => {
  test('when each of the lock file is there in its version', () => {
    want({ 'node_modules/left': left, 'node_modules/left/node_modules/right': right });
    install({ 'node_modules/left': left, 'node_modules/left/node_modules/right': right });
    expect(packagesAreComplete(root)).toBe(true);
  });

  test('not on a clean clone, not with one missing, not with one of another version', () => {
    want({ 'node_modules/left': left, 'node_modules/right': right });
    expect(packagesAreComplete(root)).toBe(false);
    install({ 'node_modules/left': left });
    expect(packagesAreComplete(root)).toBe(false);
    install({ 'node_modules/left': left, 'node_modules/right': { version: '1.9.0' } });
    expect(packagesAreComplete(root)).toBe(false);
  });

  test('not when a folder that npm had filled is gone', () => {
    want({ 'node_modules/left': left });
    install({ 'node_modules/left': left });
    rmSync(join(root, 'node_modules/left'), { recursive: true });
    expect(packagesAreComplete(root)).toBe(false);
  });

  test('without those made for another platform, but not without one made for this', () => {
    const here: Entry = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] };
    const elsewhere: Entry = { ...here, cpu: ['s390x-of-another-kind'] };
    want({ 'node_modules/left': left, 'node_modules/elsewhere': elsewhere });
    install({ 'node_modules/left': left });
    expect(packagesAreComplete(root)).toBe(true);
    want({ 'node_modules/left': left, 'node_modules/here': here });
    expect(packagesAreComplete(root)).toBe(false);
  });
});

test('what npm says is shown when it cannot install, and the person is told that nothing was started', async () => {
  want({});
  // npm then fails by itself, without asking a registry first.
  vi.stubEnv('npm_config_offline', 'true');
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ dependencies: { 'not-in-the-lock-file': '1.0.0' } }),
  );
  const shown = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const told: string[] = [];
  await expect(ensurePackages(root, (line) => told.push(line))).rejects.toThrow(/Nothing was started/);
  expect(told).toEqual(['Installing packages (once)…']);
  expect(shown.mock.calls.join('')).toContain('npm error');
});
