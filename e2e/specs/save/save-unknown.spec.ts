import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'playwright/test';
import { test } from '../../fixtures/app/scripted-regions-app';

/** What a save answers when its outcome is unknown. */
test('500, then 200, is saved: created or updated is not known', async ({ eu, save }) => {
  eu.accounts.next({ status: 500 }, { status: 200 });
  expect((await save()).body.outcome).toBe('saved');
  eu.accounts.next({ drop: 'before-answer' }, { status: 201 });
  expect((await save()).body.outcome).toBe('created');
});

test('500 always is unknown after three calls', async ({ eu, save }) => {
  eu.accounts.always({ status: 500 });
  const answer = await save();
  expect(answer.status).toBe(504);
  expect(answer.body).toMatchObject({ code: 'outcome-unknown', outcome: 'unknown' });
  expect(eu.calls).toHaveLength(3);
});

test('a 422 after an unknown try stays unknown, and carries the errors', async ({ eu, save }) => {
  const body = { message: 'x', errors: { number: ['number is odd.'] } };
  eu.accounts.next({ status: 500 }, { status: 422, body });
  const answer = await save();
  expect(answer.body).toMatchObject({ code: 'outcome-unknown', outcome: 'unknown' });
  expect(answer.body.errors).toEqual([{ pointer: '/number', detail: 'number is odd.' }]);
});

test('a hang is unknown within 20 seconds', async ({ eu, save }) => {
  test.setTimeout(40_000);
  eu.accounts.always({ hang: true });
  const startedAt = performance.now();
  const answer = await save();
  expect(performance.now() - startedAt).toBeLessThan(20_500);
  expect(answer.body).toMatchObject({ code: 'outcome-unknown', outcome: 'unknown' });
});

test('a redirect is not followed: the contract is broken, and the other host is never called', async ({
  eu,
  save,
}) => {
  let called = 0;
  const other = createServer((_request, response) => {
    called += 1;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/accounts`;
  eu.accounts.always({ status: 307, headers: { Location: location } });
  const answer = await save();
  expect(answer.status).toBe(502);
  expect(answer.body).toMatchObject({ code: 'api-contract-broken', outcome: 'unknown' });
  expect(called).toBe(0);
  await new Promise((resolve) => other.close(resolve));
});
