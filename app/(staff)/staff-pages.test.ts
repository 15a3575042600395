import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|\/)page\.tsx$/.test(path),
);

it.each(pages)('%s asks for the session itself, because no layout can do it in its place', (path) => {
  const source = readFileSync(new URL(path, folder), 'utf8');
  expect(source).toMatch(/import \{[^}]*\brequireStaff\b[^}]*\} from '@\/lib\/server\/auth\/require-staff'/);
  expect(source).toMatch(/await requireStaff\(/);
});

it('finds the pages', () => {
  expect(pages).toContain('[apiRegion]/accounts/new/page.tsx');
});
