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
    const hasAny = searchFor(needles);
    const leaks = files.filter((file) => hasAny(readFileSync(file)));
    // The secret itself stays out of the report, which is kept longer than the run.
    expect(leaks.map((file) => relative(results.root, file))).toEqual([]);
  });
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Looks for all of them in one pass, by their first three bytes: for each by itself, it took 18 seconds.
 *
 * @param needles at least three ASCII characters each
 */
function searchFor(needles: readonly string[]): (text: Buffer) => boolean {
  const beginnings = new Map<number, Buffer[]>();
  const isBeginning = new Uint8Array(2 ** 24);
  for (const needle of needles.map((one) => Buffer.from(one))) {
    const beginning = needle.readUIntBE(0, 3);
    beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), needle]);
    isBeginning[beginning] = 1;
  }
  return (text) => {
    let lastThree = 0;
    for (let at = 0; at < text.length; at += 1) {
      lastThree = ((lastThree << 8) | (text[at] ?? 0)) & 0xffffff;
      if (isBeginning[lastThree] === 0) continue;
      const found = beginnings.get(lastThree)?.some((needle) => {
        return needle.equals(text.subarray(at - 2, at - 2 + needle.length));
      });
      if (found) return true;
    }
    return false;
  };
}

/** As it is, as in a form body, and as Base64 in a basic credential or a data URL. */
function spellings(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  // The last characters depend on what follows the secret.
  return [...new Set([secret, encodeURIComponent(secret), base64.slice(0, -4)])];
}
