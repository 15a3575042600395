import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '@/e2e/fixtures/app/free-port';
import { connectionConfig, openPool, withoutBrokenSessions } from './connection-postgres';

let pool: ReturnType<typeof openPool>;

beforeEach(async () => {
  const url = `postgres://desk:desk@127.0.0.1:${await freePort()}/ledger`;
  pool = openPool({ ...connectionConfig(url), max: 2 });
});
afterEach(() => pool.end());

test('a PostgreSQL that is away is not taken for a busy one, however many wait for a session', async () => {
  const { connect } = withoutBrokenSessions(pool, () => undefined);
  const ends = await Promise.allSettled(Array.from({ length: 12 }, () => connect()));
  const errors = ends.map((end) => (end.status === 'rejected' ? end.reason : end));
  expect(errors).toMatchObject(errors.map(() => ({ code: 'ECONNREFUSED' })));
});
