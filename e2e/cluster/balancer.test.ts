import { createServer, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../fixtures/app/free-port';
import { startBalancer } from './balancer';

const toClose: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

/** A process that is ready or not. Gives its port, and the paths that it was asked for. */
async function startProcess({
  isReady = true,
  answer,
}: {
  isReady?: boolean;
  answer?: RequestListener;
} = {}) {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/api/health/ready') return void outgoing.writeHead(isReady ? 200 : 503).end();
    asked.push(incoming.url ?? '');
    if (answer === undefined) outgoing.end();
    else answer(incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  toClose.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return { port: (server.address() as AddressInfo).port, asked };
}

async function startBefore(...ports: number[]): Promise<string> {
  const balancer = await startBalancer(ports, { checkEveryMs: 50 });
  toClose.push(() => balancer.close());
  return `http://127.0.0.1:${balancer.port}`;
}

test('requests go to both in turn', async () => {
  const [one, other] = [await startProcess(), await startProcess()];
  const origin = await startBefore(one.port, other.port);
  for (const path of ['/a', '/b', '/c', '/d']) await fetch(`${origin}${path}`);
  expect([one.asked, other.asked].map(({ length }) => length)).toEqual([2, 2]);
});

test('one that is not ready gets none', async () => {
  const [ready, stopping] = [await startProcess(), await startProcess({ isReady: false })];
  const origin = await startBefore(ready.port, stopping.port);
  await expect
    .poll(async () => {
      const before = stopping.asked.length;
      await Promise.all([fetch(origin), fetch(origin)]);
      return stopping.asked.length - before;
    })
    .toBe(0);
});

test('a request whose connection is refused goes to the next one, with its body', async () => {
  const echo = await startProcess({ answer: (incoming, outgoing) => incoming.pipe(outgoing) });
  const origin = await startBefore(await freePort(), echo.port);
  for (const body of ['first', 'second']) {
    expect(await (await fetch(origin, { method: 'PUT', body })).text()).toBe(body);
  }
});

test('status, headers and body of a 503 arrive as they are', async () => {
  const refusing = await startProcess({
    answer: (_, outgoing) => outgoing.writeHead(503, { 'Retry-After': '5' }).end('later'),
  });
  const response = await fetch(await startBefore(refusing.port));
  expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
    503,
    '5',
    'later',
  ]);
});

test('bodies arrive piece by piece in both directions', async () => {
  const echo = await startProcess({ answer: (incoming, outgoing) => incoming.pipe(outgoing) });
  const sent = request(await startBefore(echo.port), { method: 'POST' });
  sent.write('one ');
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve) => {
    sent.once('response', resolve);
  });
  sent.end('two');
  expect(await text(answer)).toBe('one two');
});

test('an answer that breaks off is not made whole, and one that never came is a 502', async () => {
  const dying = await startProcess({
    answer: ({ url, socket }, outgoing) => {
      if (url === '/late') outgoing.writeHead(200, { 'Content-Length': '10' }).write('half');
      setTimeout(() => socket.destroy(), 20);
    },
  });
  const origin = await startBefore(dying.port);
  expect((await fetch(`${origin}/early`)).status).toBe(502);
  await expect(fetch(`${origin}/late`).then((response) => response.text())).rejects.toThrow();
});

test('where nobody listens it is a 503 with Retry-After', async () => {
  const response = await fetch(await startBefore(await freePort(), await freePort()));
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
});
