import { spawn, spawnSync } from 'node:child_process';
import type { APIRequestContext } from 'playwright/test';
import { test } from '../../fixtures/app/own-app';
import { hydrated } from '../../fixtures/pages/account-page';
import { recordAnswer } from '../../fixtures/results/response-record';
import { recordSecret } from '../../fixtures/results/secrets';
import { expect } from '../../fixtures/test';

/** The sandbox for somebody who has only the accounts API's page, and no session. */
const hasCurl = ['bash', 'curl', 'sed'].every((tool) => spawnSync(tool, ['--version']).error === undefined);

/** The failure body from the API's page, exactly. */
const documentedFailure = {
  message: 'The given data was invalid.',
  errors: { reference: ['reference is required.'] },
};

const example =
  '{"reference":"ACME Industries","number":"123","manager":"John Doe","parent":"ACME Group","region":"EMEA"}';

async function accessToken(request: APIRequestContext, apiRegion: string): Promise<string> {
  const answer = await request.post(`/sandbox/${apiRegion}/oauth2/token`, {
    form: { grant_type: 'client_credentials', client_id: 'sandbox', client_secret: 'sandbox' },
  });
  expect(answer.status()).toBe(200);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  recordSecret(token);
  return token;
}

/** The PUT from the API's page: curl -d does not send a JSON content type, and neither does this. */
async function put(request: APIRequestContext, apiRegion: string, token: string | null, body: string) {
  const answer = await request.put(`/sandbox/${apiRegion}/accounts`, {
    data: Buffer.from(body),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
  });
  const text = await answer.text();
  recordAnswer({
    url: answer.url(),
    status: answer.status(),
    headers: Object.entries(answer.headers()),
    body: text,
  });
  return { status: answer.status(), body: JSON.parse(text) as unknown };
}

for (const path of ['/sandbox/eu', '/sandbox/eu/accounts/1', '/sandbox/nothing']) {
  test(`${path} is answered as the accounts API answers an address that it does not have`, async ({
    request,
  }) => {
    for (const method of ['GET', 'PUT'] as const) {
      const answer = await request.fetch(path, { method });
      expect(answer.status()).toBe(404);
      expect(await answer.json()).toEqual({ message: expect.stringContaining('has no such address') });
    }
  });
}

test('the commands on the page, pasted into bash, create the account and then update it', async ({
  page,
}) => {
  test.skip(!hasCurl, 'bash, curl or sed is not installed here');
  await page.goto('/sandbox');
  const commands = await page.getByRole('region', { name: 'Commands for curl' }).textContent();
  expect(await bash(commands ?? '')).toMatch(/^HTTP\/1\.1 201 Created\r?$/m);
  expect(await bash(commands ?? '')).toMatch(/^HTTP\/1\.1 200 OK\r?$/m);
});

test('the button beside the commands copies exactly them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/sandbox');
  const commands = await page.getByRole('region', { name: 'Commands for curl' }).textContent();
  const copy = page.getByRole('button', { name: 'Copy commands', exact: true });
  await hydrated(copy);
  await copy.click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(commands);
});

test('the example of the API’s page answers 201, then 200', async ({ request }) => {
  const token = await accessToken(request, 'eu');
  expect((await put(request, 'eu', token, example)).status).toBe(201);
  expect((await put(request, 'eu', token, example)).status).toBe(200);
});

test('without a token, and with one of another API region, it answers 401', async ({ request }) => {
  const european = await accessToken(request, 'eu');
  for (const [apiRegion, token] of [
    ['eu', null],
    ['eu', `${european}x`],
    ['us', european],
    ['au', european],
  ] as const) {
    const answer = await put(request, apiRegion, token, example);
    expect(answer).toEqual({ status: 401, body: { message: 'Unauthenticated.' } });
  }
  expect((await put(request, 'eu', european, example)).status).toBe(201);
});

for (const body of ['{"reference":""}', '{"number":"123"}', '{"reference":"  "}', '{"reference":null}']) {
  test(`${body} answers exactly the failure of the API’s page`, async ({ request }) => {
    const token = await accessToken(request, 'eu');
    expect(await put(request, 'eu', token, body)).toEqual({ status: 422, body: documentedFailure });
  });
}

/** The output of the commands, which get only the PATH from this environment. */
async function bash(commands: string): Promise<string> {
  const { PATH: path = '' } = process.env;
  const child = spawn('bash', ['-c', commands], {
    env: { PATH: path, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  return output;
}
