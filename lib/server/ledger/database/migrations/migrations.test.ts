import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const migrations = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));

test('migrations are frozen: none imports anything that can change', () => {
  expect(migrations.length).toBeGreaterThan(1);
  const imported = migrations.flatMap((name) => {
    const code = readFileSync(new URL(name, folder), 'utf8');
    return [...code.matchAll(/(?:from|import) '([^']+)'|import\('([^']+)'\)/g)].map(
      ([, one, other]) => one ?? other,
    );
  });
  expect(new Set(imported)).toEqual(new Set(['kysely', 'server-only']));
});
