import { expect, test } from 'vitest';
import { readForm } from './read-form';

function post(body: string | ReadableStream<Uint8Array>): Request {
  return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

test('a form is read', async () => {
  const form = await readForm(post('role=eu-editor&callbackUrl=%2Feu%3Fa%3D1%26b'));
  expect([...(form ?? [])]).toEqual([
    ['role', 'eu-editor'],
    ['callbackUrl', '/eu?a=1&b'],
  ]);
});

test('no body is an empty form', async () => {
  const form = await readForm(new Request('http://localhost/', { method: 'POST' }));
  expect([...(form ?? ['null'])]).toEqual([]);
});

test('8 KiB are read, one byte more is refused', async () => {
  expect(await readForm(post('x'.repeat(8 * 1024)))).not.toBeNull();
  expect(await readForm(post('x'.repeat(8 * 1024 + 1)))).toBeNull();
});

test('a body that breaks off is refused', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('aborted')),
  });
  expect(await readForm(post(broken))).toBeNull();
});

test('an endless body is given up soon after the limit', async () => {
  let sentBytes = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sentBytes += 1024;
      controller.enqueue(new Uint8Array(1024));
    },
  });
  expect(await readForm(post(endless))).toBeNull();
  expect(sentBytes).toBeLessThan(64 * 1024);
});
