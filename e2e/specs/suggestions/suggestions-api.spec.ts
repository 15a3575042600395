import { uniqueName } from '../../fixtures/pages/account-page';
import { saveWithValues as use } from '../../fixtures/pages/suggestions';
import { signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, test } from '../../fixtures/test';

/** Values used before, over HTTP. */
test('the values of one API region are answered, most used first', async ({ app }) => {
  const name = uniqueName('Answered');
  await use(app.origin, { manager: `${name} Rare` }, 1);
  await use(app.origin, { manager: `${name} Common` }, 2);
  await use(app.origin, { manager: `${name} Elsewhere` }, 1, 'us');
  const viewer = await signInByHttp(app.origin, 'viewer');
  const query = new URLSearchParams({ field: 'manager', q: name.toUpperCase() });
  const answer = await viewer.send(`/api/eu/suggestions?${query}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    items: [
      { value: `${name} Common`, uses: 2 },
      { value: `${name} Rare`, uses: 1 },
    ],
    nextCursor: null,
  });
});

test('an odd parameter is refused by its name, and nobody is answered without a session', async ({ app }) => {
  const viewer = await signInByHttp(app.origin, 'viewer');
  for (const [query, pointer] of [
    ['q=a', '/field'],
    ['field=number', '/field'],
    ['field=manager&field=parent', '/field'],
    [`field=manager&q=${'x'.repeat(1_001)}`, '/q'],
    ['field=manager&limit=5', '/limit'],
  ]) {
    const answer = await viewer.send(`/api/eu/suggestions?${query}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation-failed']);
    expect(answer.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  }
  const anyText = await viewer.send(
    `/api/eu/suggestions?field=manager&q=${encodeURIComponent(`%_\\'"*😀\0`)}`,
  );
  expect([anyText.status, anyText.body['items']]).toEqual([200, []]);
  expect((await signedOut(app.origin).send('/api/eu/suggestions?field=manager')).status).toBe(401);
});
