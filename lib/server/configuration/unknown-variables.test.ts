import { expect, test } from 'vitest';
import { faultOf, parse, publicApp } from '@/e2e/fixtures/app/example-configurations';

test.each([
  ['OIDC_ISUER', 'OIDC_ISSUER'],
  ['OIDC_GROUP_CLAIM', 'OIDC_GROUPS_CLAIM'],
  ['ACCESS_POLICIES', 'ACCESS_POLICY'],
  ['NEXTAUTH_URI', 'NEXTAUTH_URL'],
  ['SESSION_IDLE_MINUTE', 'SESSION_IDLE_MINUTES'],
  ['LEDGER_RETENTION_DAY', 'LEDGER_RETENTION_DAYS'],
  ['ACCOUNTS_API_EU_CLIENTID', 'ACCOUNTS_API_EU_CLIENT_ID'],
  ['ACCOUNTS_API_UK_CLIENT_ID', 'ACCOUNTS_API_US_CLIENT_ID'],
])('%s ends the start, and the line names %s', (unknown, known) => {
  const { message } = faultOf({ ...publicApp, [unknown]: 'hidden-value' });
  expect(message).toBe(`${unknown} is not known here; the nearest known name is ${known}`);
});

test('a typo in OIDC_ISSUER never opens the demo sign-in', () => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID: _id, OIDC_CLIENT_SECRET: _secret, ...rest } = publicApp;
  expect(faultOf({ ...rest, OIDC_ISUER: OIDC_ISSUER }).variable).toBe('OIDC_ISUER');
});

test("other programs' variables are ignored", () => {
  expect(parse({ PATH: '/bin', SESSION_MANAGER: 'local', DATABASE_POOL: '3' }).demoSignIn).toBe(true);
});
