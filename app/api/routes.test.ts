import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const app = fileURLToPath(new URL('..', import.meta.url));

/** Routes that check their callers themselves, each with its reason. */
const unwrapped = [
  // The sign-in: whoever calls it has no session yet. next-auth checks its own token.
  'api/auth/[...nextauth]/route.ts',
  // A balancer has no session: a word and a status, no details.
  'api/health/live/route.ts',
  'api/health/ready/route.ts',
  // Prometheus has a token of its own.
  'api/metrics/route.ts',
  // Stands in for the vendor's API: it knows access tokens, not sessions, and is off as soon as a credential is
  // set.
  'sandbox/[...address]/route.ts',
  'sandbox/[apiRegion]/accounts/route.ts',
  'sandbox/[apiRegion]/oauth2/token/route.ts',
];

const routes = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('/route.ts'),
);

test('every route uses withStaff, except those listed here', () => {
  expect(routes.length).toBeGreaterThan(unwrapped.length);
  const open = routes.filter((path) => !exportsOnlyWithStaff(readFileSync(`${app}${path}`, 'utf8')));
  expect(open.sort()).toEqual([...unwrapped].sort());
});

/** The one shape of a route: `export const { GET, … } = withStaff({ … })`, with no other handler beside it. */
function exportsOnlyWithStaff(code: string): boolean {
  const exported = code.match(/^export .*$/gm) ?? [];
  return exported.length === 1 && /^export const \{[^}]*\} = withStaff\(/.test(exported[0] ?? '');
}
