import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { putToScriptedApi } from '@/e2e/fixtures/accounts-api/put-to-scripted-api';
import {
  type ScriptedAccountsApi,
  type ScriptedAnswer,
  startScriptedAccountsApi,
} from '@/e2e/fixtures/accounts-api/scripted-accounts-api';
import { selfSignedCertificate } from '@/e2e/fixtures/certificate';
import { listening } from '@/e2e/fixtures/listening';

let api: ScriptedAccountsApi;
const started: { close(): unknown }[] = [];

beforeEach(async () => {
  api = await startScriptedAccountsApi();
  started.push(api);
});
afterAll(() => Promise.all(started.map((server) => server.close())));

const limits = { connectTimeoutMs: 500, tokenTimeoutMs: 900, tryTimeoutMs: 900, maxRetries: 0 };

/** An address with a fault, by the kind of fault. */
const addresses: Readonly<Record<string, () => Promise<string>>> = {
  'name-not-found': async () => 'https://accounts.invalid/accounts',
  refused: async () => {
    const server = createServer();
    const port = await listening(server);
    server.close();
    return `http://127.0.0.1:${port}/accounts`;
  },
  certificate: async () => httpsUrl('localhost'),
  tls: async () =>
    `https://127.0.0.1:${await opened(createServer((socket) => socket.end('EHLO\r\n')))}/accounts`,
  'connect-timeout': async () => `https://127.0.0.1:${await opened(createServer(() => undefined))}/accounts`,
};

/** What a server does after it has received the request, by the kind of fault. */
const answers: Readonly<Record<string, ScriptedAnswer>> = {
  'headers-timeout': { hang: true },
  reset: { drop: 'before-answer' },
  malformed: { raw: 'EHLO\r\n\r\n' },
};

describe('the cause of a try without an answer is one word, in the record and in the log', () => {
  test.each(Object.entries(addresses))('%s', async (cause, address) => {
    const lines: string[] = [];
    const accountsUrl = await address();
    const result = await putToScriptedApi({
      api: { ...api, accountsUrl },
      limits,
      onLine: (line) => lines.push(line),
    });
    expect(result).toMatchObject({ outcome: 'not_sent', tries: [{ fault: 'connect', cause }] });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ fault: 'connect', cause });
  });

  test.each(Object.entries(answers))('%s, once it was sent', async (cause, answer) => {
    api.accounts.always(answer);
    const result = await putToScriptedApi({ api, limits });
    expect(result).toMatchObject({ outcome: 'unknown', tries: [{ cause }] });
  });

  test('none where an answer came', async () => {
    api.accounts.next({ status: 422 });
    expect(await putToScriptedApi({ api })).toMatchObject({ tries: [{ status: 422, cause: null }] });
  });
});

describe('the cause of a try without an access token', () => {
  test.each(Object.entries(addresses))('%s', async (cause, address) => {
    const tokenUrl = await address();
    const result = await putToScriptedApi({ api: { ...api, tokenUrl }, limits });
    expect(result).toMatchObject({
      outcome: 'not_sent',
      code: 'token-unavailable',
      tries: [{ fault: 'token', cause }],
    });
  });

  test.each<[string, ScriptedAnswer]>([
    ...Object.entries(answers),
    ['body-timeout', { body: { access_token: 'abc' }, stallBody: true }],
    ['status-503', { status: 503, body: '<html>' }],
    ['status-307', { status: 307, headers: { Location: '/other' } }],
    ['malformed', { body: '<html>' }],
    ['invalid_client', { status: 401, body: { error: 'invalid_client' } }],
    ['unauthorized_client', { status: 400, body: { error: 'unauthorized_client' } }],
    ['other-oauth-error', { status: 400, body: { error: 'secret is cs-123' } }],
    ['token-too-long', { body: { access_token: 'a'.repeat(70_000), token_type: 'Bearer' } }],
  ])('%s', async (cause, answer) => {
    api.tokens.always(answer);
    const lines: string[] = [];
    const result = await putToScriptedApi({ api, limits, onLine: (line) => lines.push(line) });
    expect(result).toMatchObject({ outcome: 'not_sent', tries: [{ fault: 'token', cause }] });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ fault: 'token', cause });
    expect(lines.join()).not.toMatch(/cs-123|aaaa/);
  });

  test('deadline, where the save has no time left', async () => {
    api.tokens.always({ hang: true });
    const result = await putToScriptedApi({ api, limits: { saveDeadlineMs: 300 } });
    expect(result).toMatchObject({ tries: [{ fault: 'token', cause: 'deadline' }] });
  });
});

async function opened(server: Server): Promise<number> {
  started.push(server);
  return listening(server);
}

async function httpsUrl(host: string): Promise<string> {
  const server = createHttpsServer(selfSignedCertificate(host), (_, response) => response.end());
  started.push(server);
  return `https://${host}:${await listening(server)}/accounts`;
}
