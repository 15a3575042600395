import { expect } from 'playwright/test';
import { test } from '../../fixtures/app/scripted-regions-app';

/** What a save answers when the accounts API refused it or asked to wait. */
test('422 comes back with every error: known, dotted and unknown keys', async ({ eu, save }) => {
  const errors = {
    number: ['number must be a string.'],
    'accounts.0.reference': ['Odd.'],
    'ten/ant': ['Unknown.'],
  };
  eu.accounts.next({ status: 422, body: { message: 'The given data was invalid.', errors } });
  const answer = await save();
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code: 'rejected-by-api', outcome: 'rejected' });
  expect(answer.body.errors).toEqual([
    { pointer: '/number', detail: 'number must be a string.' },
    { pointer: '/accounts/0/reference', detail: 'Odd.' },
    { pointer: '/ten~1ant', detail: 'Unknown.' },
  ]);
});

test('401 once costs one new token and one replay', async ({ eu, save }) => {
  await save();
  eu.reset();
  eu.accounts.next({ status: 401, body: { message: 'Unauthenticated.' } }, { status: 200 });
  const answer = await save();
  expect(answer.body.outcome).toBe('updated');
  expect(eu.calls).toHaveLength(2);
  expect(eu.tokenCalls).toHaveLength(1);
  expect(eu.calls[0]?.headers['authorization']).not.toBe(eu.calls[1]?.headers['authorization']);
});

test('401 always is given up after two calls', async ({ eu, save }) => {
  eu.accounts.always({ status: 401, body: { message: 'Unauthenticated.' } });
  const answer = await save();
  expect(answer.status).toBe(502);
  expect(answer.body).toMatchObject({ code: 'api-refused-credentials', outcome: 'rejected' });
  expect(eu.calls).toHaveLength(2);
});

for (const [status, code] of [
  [403, 'api-refused-credentials'],
  [400, 'rejected-by-api'],
  [404, 'rejected-by-api'],
  [409, 'rejected-by-api'],
  [413, 'rejected-by-api'],
] as const) {
  test(`${status} is ${code} after one call`, async ({ eu, save }) => {
    eu.accounts.always({ status, body: '<html>gateway</html>' });
    const answer = await save();
    expect(answer.body).toMatchObject({ code, outcome: 'rejected' });
    expect(JSON.stringify(answer.body)).not.toContain('<html>');
    expect(eu.calls).toHaveLength(1);
  });
}

test('429 with Retry-After 1 is waited for and sent again', async ({ eu, save }) => {
  eu.accounts.next({ status: 429, headers: { 'Retry-After': '1' } }, { status: 201 });
  const answer = await save();
  expect(answer.body.outcome).toBe('created');
  const [first, second] = eu.calls;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
});

for (const [name, retryAfter, seconds] of [
  ['86400', () => '86400', [86400, 86400]],
  ['a date in 60 s', () => new Date(Date.now() + 60_000).toUTCString(), [57, 61]],
  ['rubbish', () => 'soon', null],
] as const) {
  test(`429 with Retry-After ${name} is handed to the person`, async ({ eu, save }) => {
    eu.accounts.always(() => ({ status: 429, headers: { 'Retry-After': retryAfter() } }));
    const answer = await save();
    expect(answer.status).toBe(429);
    expect(answer.body).toMatchObject({ code: 'api-busy', outcome: 'rejected' });
    if (seconds === null) {
      expect(answer.body.retryAfterSeconds).toBeUndefined();
      return;
    }
    expect(answer.body.retryAfterSeconds).toBeGreaterThanOrEqual(seconds[0]);
    expect(answer.body.retryAfterSeconds).toBeLessThanOrEqual(seconds[1]);
    expect(answer.headers.get('retry-after')).toBe(String(answer.body.retryAfterSeconds));
  });
}
