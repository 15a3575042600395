import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertBuilt, hashSources } from './app-build.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'app-build-'));
  for (const folder of ['app', 'lib/schemas', 'lib/commands', 'data']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  write('app/page.tsx', 'page');
  write('lib/schemas/account.ts', 'account');
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, content: string) => writeFileSync(join(root, path), content);

test.each([
  ['app/page.tsx', 'another page'],
  ['lib/schemas/role.ts', 'a new file'],
  ['proxy.ts', ''],
  ['package-lock.json', '{}'],
])('a change of %s makes a build stale', (path, content) => {
  const before = hashSources(root);
  expect(hashSources(root)).toBe(before);
  write(path, content);
  expect(hashSources(root)).not.toBe(before);
});

test('a source that is renamed makes a build stale', () => {
  const before = hashSources(root);
  renameSync(join(root, 'app/page.tsx'), join(root, 'app/error.tsx'));
  expect(hashSources(root)).not.toBe(before);
});

test.each(['lib/schemas/account.test.ts', 'lib/commands/start.mjs', 'README.md', 'data/ledger.db'])(
  'a change of %s does not make a build stale',
  (path) => {
    const before = hashSources(root);
    write(path, 'changed');
    expect(hashSources(root)).toBe(before);
  },
);

test('without a build a prepared start says what to do', () => {
  expect(() => assertBuilt(root)).toThrow(/npm run build/);
  mkdirSync(join(root, '.next'));
  write('.next/BUILD_ID', 'id');
  expect(() => assertBuilt(root)).not.toThrow();
});
