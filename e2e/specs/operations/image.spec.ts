import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type App, startApp } from '../../fixtures/app/app-server';
import { type ImageFolder, makeImageFolder } from '../../fixtures/image/image-folder';
import { results } from '../../fixtures/results/results';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { residentMb } from '../../soak/hang';

/** What the image holds, and that the app needs no more than that. */
test.describe.configure({ mode: 'serial' });

const idleLimitMb = 180;

let image: ImageFolder;
let files: string[];
let app: App | undefined;

test.beforeAll(() => {
  test.setTimeout(120_000);
  image = makeImageFolder();
  files = image.files();
});

test.afterAll(async () => {
  await app?.stop();
  image?.remove();
});

test('the image has no test, no source map and nothing that is for development', () => {
  const lock = JSON.parse(readFileSync(join(results.root, 'package-lock.json'), 'utf8'));
  const developmentPackages = Object.entries<{ dev?: boolean }>(lock.packages)
    .filter(([, { dev }]) => dev === true)
    .map(([path]) => `${path}/package.json`);
  expect(developmentPackages.filter((path) => files.includes(path))).toEqual([]);
  const unwanted =
    /\.map$|\.test\.|(^|\/)(__tests__|e2e|\.env)|^(app|components|data)\/|^\.next\/(cache|trace)/;
  expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['package.json', 'lib/commands/start.mjs', '.next/BUILD_ID']));
});

test('the app runs from it, writes nothing into it, and is small while idle', async () => {
  const before = files.map((file) => [file, modifiedAt(file)]);
  app = await startApp({ preparedFolder: image.path, env: { LOG_LEVEL: 'info' } });
  const editor = await signInByHttp(app.origin, 'editor');
  expect((await editor.save('eu', { reference: 'From the image' })).status).toBe(201);
  expect((await editor.send('/eu/accounts')).status).toBe(200);
  expect((await editor.send('/eu/activity')).status).toBe(200);
  await app.restart();
  await expect.poll(() => residentMb(app?.pid ?? 0), { timeout: 20_000 }).toBeLessThan(idleLimitMb);
  expect(image.files().map((file) => [file, modifiedAt(file)])).toEqual(before);
});

function modifiedAt(file: string): number {
  return statSync(join(image.path, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
