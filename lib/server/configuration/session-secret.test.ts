import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigurationError } from './configuration-error';
import { createSessionSecret, keepSessionSecret } from './session-secret';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-secret-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('the secret is made once, kept, and readable by its owner alone', async () => {
  const dataDir = join(folder, 'data');
  const secret = keepSessionSecret(dataDir);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(keepSessionSecret(dataDir)).toBe(secret);
  expect((await stat(join(dataDir, 'session-secret'))).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(['session-secret']);
});

test('of two starts that both find no secret, the second takes that of the first', async () => {
  const first = createSessionSecret(folder);
  expect(createSessionSecret(folder)).toBe(first);
  expect(await readdir(folder)).toEqual(['session-secret']);
});

test('a damaged secret stops, without being shown or replaced', async () => {
  await writeFile(join(folder, 'session-secret'), 'torn');
  expect(() => keepSessionSecret(folder)).toThrow(/^DATA_DIR holds a damaged session-secret/);
  expect(await readFile(join(folder, 'session-secret'), 'utf8')).toBe('torn');
});

test('a data directory that cannot be made stops, naming the variable', async () => {
  await writeFile(join(folder, 'taken'), '');
  expect(() => keepSessionSecret(join(folder, 'taken', 'data'))).toThrow(ConfigurationError);
});
