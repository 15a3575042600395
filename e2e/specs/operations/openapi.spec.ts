import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { uniqueName } from '../../fixtures/pages/account-page';
import { type Answer, type StaffClient, signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, test } from '../../fixtures/test';

/** The description of the app's own API, held against what the app really answers. */
type Schema = Parameters<typeof z.fromJSONSchema>[0];
type Content = Record<string, { schema?: Schema }>;
interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    Record<string, { requestBody?: { content: Content }; responses: Record<string, { content: Content }> }>
  >;
  components: { responses: { problem: { content: Content } } };
}

let admin: StaffClient;
let document: OpenApi;

test.beforeAll(async ({ app }) => {
  admin = await signInByHttp(app.origin, 'admin');
  document = (await admin.send('/api/openapi.json')).body as unknown as OpenApi;
});

const asPage = { 'X-CSRF': '1', 'Sec-Fetch-Site': 'same-origin' };
const post = (path: string, body?: string) =>
  admin.send(path, { method: 'POST', headers: asPage, ...(body === undefined ? {} : { body }) });

/** Fails unless the answer is exactly as described: its status, type and every member. */
function holds(answer: Answer, method: string, path: string): void {
  const { responses } = document.paths[path]?.[method] ?? { responses: {} };
  const content = responses[String(answer.status)]?.content ?? {};
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  expect(Object.keys(content), `${method} ${path} answers ${answer.status}`).toContain(type);
  const schema = content[type]?.schema;
  if (schema === undefined) return;
  expect(z.fromJSONSchema(schema).safeParse(answer.body).error, `${method} ${path}`).toBeUndefined();
}

test('everybody who is signed in may read it, and nobody else', async ({ app }) => {
  expect(document.openapi).toBe('3.1.0');
  const viewer = await signInByHttp(app.origin, 'viewer');
  expect((await viewer.send('/api/openapi.json')).body).toEqual(document);
  expect((await signedOut(app.origin).send('/api/openapi.json')).status).toBe(401);
});

test('reads are answered as described', async () => {
  const reference = uniqueName('Described');
  const account = { reference, number: '7', manager: 'Jane Roe', parent: 'ACME Group', region: 'EMEA' };
  const created = await admin.save('eu', account);
  holds(created, 'put', '/api/{apiRegion}/accounts');
  holds(await admin.save('eu', { ...account, number: '8' }), 'put', '/api/{apiRegion}/accounts');
  const id = String(created.body.account?.['id']);
  const name = encodeURIComponent(reference);
  for (const [path, address] of [
    ['/api/{apiRegion}/accounts', '/api/eu/accounts?limit=5'],
    ['/api/{apiRegion}/accounts/{accountId}/history', `/api/eu/accounts/${id}/history`],
    ['/api/{apiRegion}/accounts/near', `/api/eu/accounts/near?name=${name}%20Ltd`],
    ['/api/{apiRegion}/accounts/recent', '/api/eu/accounts/recent'],
    ['/api/{apiRegion}/activity', '/api/eu/activity?limit=5'],
    ['/api/{apiRegion}/activity', '/api/eu/activity?format=csv'],
    ['/api/{apiRegion}/suggestions', '/api/eu/suggestions?field=manager&q=ja'],
    ['/api/status', '/api/status'],
    ['/api/status/api-regions', '/api/status/api-regions'],
    ['/api/openapi.json', '/api/openapi.json'],
    ['/api/health/live', '/api/health/live'],
    ['/api/health/ready', '/api/health/ready'],
  ] as const) {
    const answer = await admin.send(address);
    expect(answer.status, address).toBe(200);
    const items = answer.body['items'];
    if (Array.isArray(items)) expect(items.length, address).toBeGreaterThan(0);
    holds(answer, 'get', path);
  }
});

test('what changes something is answered as described', async () => {
  const activity = await admin.send('/api/eu/activity?limit=1');
  const [newest] = activity.body['items'] as { actor: { id: string } }[];
  holds(await post('/api/eu/credential/test'), 'post', '/api/{apiRegion}/credential/test');
  const file = `Name,Number\n${uniqueName('Loaded')},1\n,2\n`;
  const query = `fileBytes=${file.length}`;
  holds(
    await post(`/api/eu/accounts/import/preview?${query}`, file),
    'post',
    '/api/{apiRegion}/accounts/import/preview',
  );
  const loaded = await post('/api/eu/accounts/import?reference=0&number=1&fileName=a.csv', file);
  const { content } = document.paths['/api/{apiRegion}/accounts/import']?.['post']?.responses['200'] ?? {};
  const event = z.fromJSONSchema(content?.['application/x-ndjson']?.schema ?? false);
  const lines = String(loaded.body['text']).trim().split('\n');
  for (const line of lines) expect(event.safeParse(JSON.parse(line)).error, line).toBeUndefined();
  const ended = await post(`/api/eu/people/${newest?.actor.id}/end-sessions`);
  holds(ended, 'post', '/api/{apiRegion}/people/{personId}/end-sessions');
});

test('a failure is the problem described, whatever failed', async ({ app }) => {
  const problem = document.components.responses.problem.content['application/problem+json']?.schema;
  const schema = z.fromJSONSchema(problem ?? false);
  const reference = uniqueName('Failed');
  const editor = await signInByHttp(app.origin, 'editor');
  await editor.save('eu', { reference });
  for (const answer of [
    await signedOut(app.origin).send('/api/status'),
    await editor.send('/api/status'),
    await editor.send('/api/eu/accounts?limit=0'),
    await editor.save('eu', { reference: '', number: 1 }),
    await editor.save('eu', { reference }, { 'If-None-Match': '*' }),
    await editor.save('eu', { reference: '!422' }),
    await editor.save('eu', { reference: '!429' }),
    await editor.save('nowhere', { reference }),
  ]) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(schema.safeParse(answer.body).error, JSON.stringify(answer.body)).toBeUndefined();
  }
});

test('the body of a save is taken and refused as described', async ({ app }) => {
  const { content } =
    document.paths['/api/{apiRegion}/accounts']?.['put']?.requestBody ??
    ({ content: {} } as { content: Content });
  const schema = z.fromJSONSchema(content['application/json']?.schema ?? false);
  const editor = await signInByHttp(app.origin, 'editor');
  for (const [body, status] of [
    [{ reference: `Body ${randomUUID()}`, manager: 'Jane Roe' }, 201],
    [{ number: '1' }, 422],
    [{ reference: 'Odd', surplus: 'x' }, 422],
    [{ reference: 7 }, 422],
  ] as const) {
    expect((await editor.save('eu', body)).status, JSON.stringify(body)).toBe(status);
    expect(schema.safeParse(body).success, JSON.stringify(body)).toBe(status === 201);
  }
});
