import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'playwright/test';
import { results } from '../fixtures/results/results';
import { recordedSecrets } from '../fixtures/results/secrets';

/** Runs after all others: nothing that they made the app say contains a secret. */
for (const [name, folder] of [
  ['bundle', results.bundle],
  ['answer to the browser', results.responses],
  ['log', results.logs],
] as const) {
  test(`no secret of this run is in any ${name}`, () => {
    const needles = recordedSecrets().flatMap(spellings);
    expect(needles.length, 'secrets recorded in this run').toBeGreaterThan(0);
    const files = filesIn(folder);
    expect(files.length, `files in ${relative(results.root, folder)}`).toBeGreaterThan(0);
    const leaks = files.filter((file) => {
      const text = readFileSync(file);
      return needles.some((needle) => text.includes(needle));
    });
    // The secret itself stays out of the report, which is kept longer than the run.
    expect(leaks.map((file) => relative(results.root, file))).toEqual([]);
  });
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** As it is, as in a form body, and as Base64 in a basic credential or a data URL. */
function spellings(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  // The last characters depend on what follows the secret.
  return [...new Set([secret, encodeURIComponent(secret), base64.slice(0, -4)])];
}
