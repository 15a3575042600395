import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { en } from './en';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Source {
  path: string;
  /** Without comments. */
  code: string;
}

function sourcesIn(folder: string): Source[] {
  const names = readdirSync(root + folder, { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => `${folder}/${name}`).filter((path) => /(?<!\.test)\.tsx?$/.test(path));
  return paths
    .filter((path) => !path.startsWith('lib/messages/'))
    .map((path) => ({ path, code: withoutComments(readFileSync(root + path, 'utf8')) }));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const sources = ['app', 'components', 'lib'].flatMap(sourcesIn);

/** Text for operators, developers and machines, or in another product's words. */
const notForStaff =
  /^lib\/(?:commands|sandbox)\/|^lib\/server\/(?:configuration|ledger|oauth|outbound|auth|telemetry)\/|^app\/sandbox\/sandbox-route\.ts$/;

/** A literal that begins like a sentence and has several words, but is neither an SVG path nor an HTTP header. */
const prose =
  /(['"`])(?=[\p{Lu}\d“])(?![MmZzLl]\d)(?!Authorization:|Accept:|Content-Type:|Bearer )[^'"`\n]*\s[^'"`\n]*\p{Ll}[^'"`\n]*\1/gu;

/** A literal that begins with a value followed by words. */
const proseAboutValue = /`\$\{[^}`\n]*\},? (?=\p{Ll}{2,}[ .`])(?!px)[^`\n]*`/gu;

/** Attributes that people read or hear, with a literal in them. */
const spokenAttribute =
  /\s(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|label|heading|legend|alt|summary|description)=(?:\{)?["'`][^"'`\n]*\p{L}/gu;

const spokenProperty =
  /\b(?:title|placeholder|label|heading|legend|description|detail|explanation|footnote|message|error):\s*['"`]\p{Lu}/gu;

it('holds every text that staff read: none stands in the code', () => {
  const found = sources
    .filter(({ path }) => !notForStaff.test(path))
    .flatMap(({ path, code }) =>
      [prose, proseAboutValue, spokenAttribute, spokenProperty].flatMap((pattern) =>
        [...code.matchAll(pattern)].map(([text]) => `${path}: ${text}`),
      ),
    );
  expect(found).toEqual([]);
});

it('finds a text in the code where there is one', () => {
  const texts = [
    'title="Close"',
    "aria-label={'Close'}",
    "label: 'Retry'",
    "= 'Nothing was sent.'",
    '`' + '$' + '{count} fields`',
  ];
  const found = texts.filter((text) =>
    [prose, proseAboutValue, spokenAttribute, spokenProperty].some(
      (pattern) => [...` ${text}`.matchAll(pattern)].length > 0,
    ),
  );
  expect(found).toEqual(texts);
});

/** Every text's path, its area first. */
function pathsOf(node: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof node === 'string' || typeof node === 'function') return [path];
  return Object.entries(node as object).flatMap(([name, child]) => pathsOf(child, [...path, name]));
}

/** True if the code names the text, or takes it from its parent by a computed name. */
function isTaken(code: string, path: readonly string[]): boolean {
  const [area = '', ...names] = path;
  if (!code.includes(area)) return false;
  const [name = ''] = names.slice(-1);
  const parent = names.at(-2) ?? area;
  const byName = new RegExp(`(?<![\\w-])${name.replace(/[^\w\s-]/g, '\\$&')}(?![\\w-])`);
  const byParent = new RegExp(`(?:\\b${parent}|\\btexts)(?:\\[|\\)|;|\\})|\\.\\.\\.[\\w.]*\\b${parent}\\b`);
  return byName.test(code) || byParent.test(code);
}

it('has no unused text', () => {
  const unused = pathsOf(en).filter((path) => !sources.some(({ code }) => isTaken(code, path)));
  expect(unused.map((path) => path.join('.'))).toEqual([]);
});
