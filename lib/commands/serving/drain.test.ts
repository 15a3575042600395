import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Prints its port and each request. Answers all open requests on input from stdin. */
const program = `
  import { createServer } from 'node:http';
  import { drainOnSignal } from ${JSON.stringify(new URL('./drain.mjs', import.meta.url).href)};
  const open = [];
  const server = createServer((request, response) => {
    open.push(response);
    console.log('request');
  });
  process.stdin.on('data', () => open.splice(0).forEach((response) => response.end('done')));
  drainOnSignal(server, async () => console.log('closed after the last request'));
  server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));
`;

let server: ChildProcess;
let output: string;
let origin: string;

beforeEach(async () => {
  output = '';
  server = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  server.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await expect.poll(() => output, { timeout: 10_000 }).toContain('port');
  origin = `http://127.0.0.1:${output.match(/port (\d+)/)?.[1]}`;
});
afterEach(() => void server.kill('SIGKILL'));

async function refusesConnections(): Promise<boolean> {
  return await fetch(origin, { method: 'HEAD', signal: AbortSignal.timeout(100) }).then(
    () => false,
    (error: Error) => (error.cause as { code?: string } | undefined)?.code === 'ECONNREFUSED',
  );
}

test('after a SIGTERM no connection is taken, the running request is answered, and the exit code is 0', async () => {
  const exit = once(server, 'exit');
  const running = fetch(origin);
  await expect.poll(() => output).toContain('request');
  server.kill('SIGTERM');
  await expect.poll(refusesConnections).toBe(true);
  expect(output).not.toContain('closed');
  server.stdin?.write('answer');
  expect(await (await running).text()).toBe('done');
  expect(await exit).toEqual([0, null]);
  expect(output).toContain('closed after the last request');
});

test('a connection that is kept for later does not hold the end up', async () => {
  const exit = once(server, 'exit');
  const running = fetch(origin);
  await expect.poll(() => output).toContain('request');
  server.stdin?.write('answer');
  await (await running).text();
  const signalledAt = performance.now();
  server.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  // Node.js would keep it for 5 s.
  expect(performance.now() - signalledAt).toBeLessThan(3_000);
});

test('a second signal ends the process at once, but the same key press reported twice does not', async () => {
  const exit = once(server, 'exit');
  const cut = fetch(origin).then(
    () => 'answered',
    () => 'cut',
  );
  await expect.poll(() => output).toContain('request');
  const signalledAt = performance.now();
  while (server.exitCode === null) {
    server.kill('SIGINT');
    await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  expect(performance.now() - signalledAt).toBeGreaterThan(400);
  expect(await exit).toEqual([130, null]);
  expect(await cut).toBe('cut');
});
