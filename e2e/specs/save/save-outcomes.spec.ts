import { expect } from 'playwright/test';
import { test } from '../../fixtures/app/scripted-regions-app';
import { uniqueName } from '../../fixtures/pages/account-page';

/** What a save answers when the accounts API accepted it, and what it was sent: over real HTTP, from the built app. */
test('20 saves at once on a cold cache make one token request', async ({ eu, save }) => {
  eu.tokens.next({ delayMs: 300, status: 500 });
  await save();
  eu.reset();
  const answers = await Promise.all(Array.from({ length: 20 }, () => save()));
  expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(201));
  expect(eu.tokenCalls).toHaveLength(1);
  expect(eu.calls).toHaveLength(20);
});

for (const [status, outcome, answered] of [
  [201, 'created', 201],
  [200, 'updated', 200],
  [204, 'updated', 200],
  [202, 'saved', 200],
] as const) {
  for (const body of ['', '<html>not what the page says</html>', { odd: ['body'] }]) {
    test(`${status} with the body ${JSON.stringify(body)} is ${outcome}`, async ({ eu, save }) => {
      eu.accounts.next({ status, body });
      const answer = await save();
      expect(answer.status).toBe(answered);
      expect(answer.body.outcome).toBe(outcome);
      expect(eu.calls).toHaveLength(1);
    });
  }
}

test('the API is sent the fields that have a value, as JSON, with the token of its own API region', async ({
  editor,
  eu,
  us,
}) => {
  const account = { reference: '\u00A0ACME  Ltd\u00A0', number: '7', manager: '', parent: 'A\tB' };
  const [inEu, inUs] = await Promise.all([editor.save('eu', account), editor.save('us', account)]);
  expect([inEu.status, inUs.status]).toEqual([201, 201]);
  for (const api of [eu, us]) {
    const [call] = api.calls;
    expect(JSON.parse(call?.body ?? '')).toEqual({ reference: 'ACME  Ltd', number: '7', parent: 'A B' });
    expect(call?.method).toBe('PUT');
    expect(call?.headers['content-type']).toBe('application/json');
    expect(call?.headers['accept']).toBe('application/json');
    expect(api.issuedTokens.map((token) => `Bearer ${token}`)).toContain(call?.headers['authorization']);
    expect(call?.headers['cookie']).toBeUndefined();
  }
});

test('an API region without a credential is said to be not configured, and nothing is sent', async ({
  editor,
}) => {
  const answer = await editor.save('au', { reference: uniqueName('ACME') });
  expect(answer.status).toBe(503);
  expect(answer.body).toMatchObject({ code: 'api-region-not-configured', outcome: 'not_sent' });
});

test('a refused token, and a token endpoint that fails, are told apart; neither sends the account', async ({
  eu,
  save,
}) => {
  for (const [script, code] of [
    [{ status: 400, body: { error: 'invalid_client' } }, 'api-refused-credentials'],
    [{ status: 500, body: '<html>' }, 'token-unavailable'],
  ] as const) {
    eu.reset();
    eu.accounts.next({ status: 401 });
    eu.tokens.always(script);
    const answer = await save();
    expect(answer.body.code).toBe(code);
  }
});
