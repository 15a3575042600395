import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { variableNames } from '@/lib/server/configuration/variables';
import { events } from '@/lib/server/log-event';
import { scripts } from '@/package.json';

const root = fileURLToPath(new URL('..', import.meta.url));
const documents = ['README.md', 'CONTRIBUTING.md', 'OPERATIONS.md', 'SECURITY.md', 'CHANGELOG.md'];
const folders = ['app', 'components', 'lib', 'e2e', '.ci'];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `/${folder}/${path}`),
);

const read = (path: string) => readFileSync(join(root, path), 'utf8');

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, part = '']) => part);

/** A heading's anchor, as GitHub makes it. */
const anchorsOf = (text: string) =>
  found(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

describe.each(documents)('%s', (document) => {
  const text = read(document);
  const code = found(text, /`([^`\n]+)`/g);

  test('links only to what exists', () => {
    for (const link of found(text, /\]\((?!https?:)([^)]+)\)/g)) {
      const [path = '', anchor] = link.split('#');
      expect(existsSync(join(root, path === '' ? document : path)), link).toBe(true);
      if (anchor !== undefined)
        expect(anchorsOf(read(path === '' ? document : path)), link).toContain(anchor);
    }
  });

  test('names only files that exist', () => {
    const paths = code.filter((span) => /^[\w.()[\]-]+(\/[\w.()[\]-]+)*\.(tsx?|mjs)$/.test(span));
    for (const path of paths) {
      const isThere = existsSync(join(root, path)) || files.some((file) => file.endsWith(`/${path}`));
      expect(isThere, path).toBe(true);
    }
  });

  test('names only folders that exist', () => {
    for (const path of code.filter((span) => /^(app|components|lib|e2e)(\/[\w-]+)+$/.test(span))) {
      expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  test('names only commands that exist', () => {
    for (const script of found(text, /npm run ([\w:-]+)/g)) expect(scripts, script).toHaveProperty([script]);
  });
});

test('OPERATIONS.md lists every event of the log, and no other', () => {
  const [, table = ''] = /^\| Event .*\n((?:\|.*\n)+)/m.exec(read('OPERATIONS.md')) ?? [];
  expect(found(table, /^\| `([\w-]+)`/gm)).toEqual(Object.keys(events));
});

/** Variables that Node.js and a library read by themselves. */
const readByOthers = ['NODE_EXTRA_CA_CERTS', 'ALL_PROXY'];

describe.each(['OPERATIONS.md', '.env.example'])('%s', (document) => {
  test('has every variable that the app or compose.yaml reads, and no other', () => {
    const ofCompose = found(read('compose.yaml'), /\$\{(\w+)/g);
    const named = found(read(document), /\b([A-Z]+(?:_[A-Z]+)+|PORT|HOSTNAME)\b/g).filter(
      (name) => !readByOthers.includes(name),
    );
    const ofOneRegion = (name: string) => name.replace(/^ACCOUNTS_API_(US|AU)_/, 'ACCOUNTS_API_EU_');
    expect(new Set(named.map(ofOneRegion))).toEqual(
      new Set([...variableNames.map(ofOneRegion), ...ofCompose]),
    );
  });
});
