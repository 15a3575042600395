import { createServer } from 'node:http';
import { errors, fetch } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { listening } from '@/e2e/fixtures/listening';
import { saveLimits } from '@/lib/server/accounts-api/limits';
import { poolFor } from './pools';

const limits = { connectTimeoutMs: 1_000, maxAnswerBytes: 1_024, answerTimeoutMs: 500 };

test.each([
  ['no answer', errors.HeadersTimeoutError],
  ['half an answer', errors.BodyTimeoutError],
])('%s ends a request that has no signal', async (kind, expected) => {
  const server = createServer((_, response) => {
    if (kind === 'half an answer') response.writeHead(200, { 'Content-Length': '2' }).write('1');
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = new URL(`http://127.0.0.1:${await listening(server)}/`);
  const asked = fetch(url, { dispatcher: poolFor(url, limits) }).then((response) => response.text());
  const error = await asked.then(() => null).catch((failure: Error) => failure.cause);
  expect(error).toBeInstanceOf(expected);
});

test('token and save share the connections to one origin, though a save has more limits', () => {
  const url = new URL('http://127.0.0.1:1/');
  const { connectTimeoutMs, maxAnswerBytes } = saveLimits;
  expect(poolFor(url, saveLimits)).toBe(poolFor(url, { connectTimeoutMs, maxAnswerBytes }));
  expect(poolFor(url, saveLimits)).not.toBe(poolFor(url, limits));
});
