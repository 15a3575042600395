import { type Answer, type StaffClient, signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, test } from '../../fixtures/test';

/** The list, the search and the history over HTTP: from the built app and its real ledger. */
let editor: StaffClient;
const run = `R${Date.now()}${process.pid}`;
const manager = `Manager ${run}`;
const oddNames = {
  '%': `50% off ${run}`,
  _: `under_score ${run}`,
  "'": `O'Neil ${run}`,
  '"': `The "best" ${run}`,
  '*': `Star* ${run}`,
  '\\': `Back\\slash ${run}`,
  '😀': `Smile 😀 ${run}`,
};

interface Item {
  id: string;
  reference: string;
  changedAt: string;
}

const itemsOf = ({ body }: Answer) => body['items'] as Item[];
const list = (query: Record<string, string>) => editor.send(`/api/eu/accounts?${new URLSearchParams(query)}`);
const pointersOf = ({ body }: Answer) => (body.errors ?? []).map(({ pointer }) => pointer);

test.beforeAll(async ({ app }) => {
  editor = await signInByHttp(app.origin, 'editor');
  const names = [
    ...Object.values(oddNames),
    ...Array.from({ length: 18 }, (_, index) => `Plain ${index} ${run}`),
  ];
  for (const [index, reference] of names.entries()) {
    const account = { reference, number: `N${index}-${run}`, manager, parent: `Parent ${index} ${run}` };
    expect((await editor.save('eu', account)).status).toBe(201);
  }
});

for (const [sign, reference] of Object.entries(oddNames)) {
  test(`a search for ${sign} finds the name that holds it, and no other`, async () => {
    const found = itemsOf(await list({ q: sign, manager }));
    expect(found.map((item) => item.reference)).toEqual([reference]);
  });
}

test('an account is found by its number and by its parent account', async () => {
  for (const q of [`N3-${run}`, `parent 3 ${run.toLowerCase()}`]) {
    expect(itemsOf(await list({ q })).map((item) => item.reference)).toEqual([oddNames['"']]);
  }
});

test('10 kB of text are refused at once, and what fits no field finds nothing', async () => {
  const startedAt = performance.now();
  const refused = await list({ q: 'a'.repeat(10_000) });
  expect(refused.status).toBe(422);
  expect(pointersOf(refused)).toEqual(['/q']);
  expect(itemsOf(await list({ q: 'a'.repeat(900) }))).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

for (const [sort, key] of [
  ['name', (item: Item) => item.reference.toLowerCase()],
  ['-changed', (item: Item) => item.changedAt],
] as const) {
  test(`pages sorted by ${sort} list every account once and in order`, async () => {
    const seen: Item[] = [];
    let cursor: string | null = null;
    do {
      const page: Answer = await list({ manager, sort, limit: '7', ...(cursor === null ? {} : { cursor }) });
      seen.push(...itemsOf(page));
      cursor = page.body['nextCursor'] as string | null;
    } while (cursor !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(25);
    expect(seen).toHaveLength(25);
    const keys = seen.map(key);
    const sorted = keys.toSorted((one, other) => (one < other ? -1 : 1));
    expect(keys).toEqual(sort === 'name' ? sorted : sorted.toReversed());
  });
}

for (const [what, query, pointer] of [
  ['an order that there is not', 'sort=size', '/sort'],
  ['a cursor of nobody', 'cursor=bm9uc2Vuc2U', '/cursor'],
  ['a page of none', 'limit=0', '/limit'],
  ['a page of too many', 'limit=201', '/limit'],
  ['a parameter that there is not', 'order=name', '/order'],
  ['a parameter that is given twice', 'q=a&q=b', '/q'],
] as const) {
  test(`${what} is refused by its name`, async () => {
    const answer = await editor.send(`/api/eu/accounts?${query}`);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('validation-failed');
    expect(pointersOf(answer)).toEqual([pointer]);
  });
}

test('the cursor of one order does not serve another', async () => {
  const { body } = await list({ manager, sort: 'name', limit: '2' });
  const answer = await list({ manager, sort: '-changed', cursor: body['nextCursor'] as string });
  expect([answer.status, pointersOf(answer)]).toEqual([422, ['/cursor']]);
});

test('the history has every attempt, newest first, in pages', async () => {
  const reference = `History ${run}`;
  const { body } = await editor.save('eu', { reference, number: '1' });
  const id = String(body.account?.['id']);
  for (const number of ['2', '3']) await editor.save('eu', { reference, number });
  const read = async (query = '') => editor.send(`/api/eu/accounts/${id}/history${query}`);
  const first = await read('?limit=2');
  const second = await read(`?limit=2&cursor=${String(first.body['nextCursor'])}`);
  const attempts = [first, second].flatMap(
    ({ body }) => body['items'] as { outcome: string; body: unknown }[],
  );
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['updated', 'updated', 'created']);
  expect(attempts.map(({ body }) => body)).toEqual(['3', '2', '1'].map((number) => ({ reference, number })));
  expect(second.body['nextCursor']).toBeNull();
  expect(first.headers.get('cache-control')).toBe('no-store');

  for (const path of [`us/accounts/${id}`, 'eu/accounts/999999999', 'eu/accounts/abc', 'eu/accounts/1e3']) {
    const unknown = await editor.send(`/api/${path}/history`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-account']);
  }
  const odd = await read('?cursor=x');
  expect([odd.status, pointersOf(odd)]).toEqual([422, ['/cursor']]);
  const posted = await editor.send(`/api/eu/accounts/${id}/history`, {
    method: 'POST',
    headers: { 'X-CSRF': '1', 'Sec-Fetch-Site': 'same-origin' },
  });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
});

test('every role of the API region may read, and nobody else', async ({ app }) => {
  const viewer = await signInByHttp(app.origin, 'viewer');
  expect((await viewer.send('/api/eu/accounts')).status).toBe(200);
  const euEditor = await signInByHttp(app.origin, 'eu-editor');
  expect((await euEditor.send('/api/eu/accounts')).status).toBe(200);
  for (const path of ['/api/us/accounts', '/api/us/accounts/1/history']) {
    const refused = await euEditor.send(path);
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    expect((await signedOut(app.origin).send(path)).status).toBe(401);
  }
});
