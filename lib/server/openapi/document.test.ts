import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openApiDocument } from './document';

const api = fileURLToPath(new URL('../../../app/api', import.meta.url));
/** The sign-in is next-auth's own. */
const undescribed = ['/api/auth/{...nextauth}'];

/** Every method of every route, as the files of app/api declare them. */
function declared(): string[] {
  const files = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('/route.ts'),
  );
  return files.flatMap((file) => {
    const path = `/api/${file.slice(0, -'/route.ts'.length)}`.replaceAll('[', '{').replaceAll(']', '}');
    if (undescribed.includes(path)) return [];
    const code = readFileSync(`${api}/${file}`, 'utf8');
    const methods = [
      ...code.matchAll(/^ {2}([A-Z]+): \{|^export (?:async function|function|const) ([A-Z]+)[( ]/gm),
    ];
    return methods.map(([, wrapped, own]) => `${(wrapped ?? own ?? '').toLowerCase()} ${path}`);
  });
}

const document = openApiDocument() as {
  paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>>;
};
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
);

test('every method of every route is described, and nothing else', () => {
  expect(described.map(({ name }) => name).sort()).toEqual(declared().sort());
});

test('every operation has a name of its own', () => {
  expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(described.length);
});

test('queries are described parameter by parameter', () => {
  const list = described.find(({ operationId }) => operationId === 'listAccounts');
  expect(list?.parameters.map(({ name }) => name)).toEqual([
    'apiRegion',
    'q',
    'manager',
    'sort',
    'cursor',
    'limit',
  ]);
});

test('it is JSON, and its schemas can be read back', () => {
  const copy = JSON.parse(JSON.stringify(document)) as unknown;
  expect(copy).toEqual(document);
  const schemas: Parameters<typeof z.fromJSONSchema>[0][] = [];
  JSON.stringify(document, (key, value) => {
    if (key === 'schema') schemas.push(value);
    return value;
  });
  expect(schemas.length).toBeGreaterThan(30);
  for (const schema of schemas) expect(() => z.fromJSONSchema(schema)).not.toThrow();
});
