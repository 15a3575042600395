import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { assertAddressFree, localHostOf, readListenAddress } from './listen-address.mjs';

const read = (environment: Record<string, string>) =>
  readListenAddress({ NODE_ENV: 'production', ...environment }, 'desk-7f');

describe('the listen address', () => {
  test('is port 3000 on this machine alone unless something else is set', () => {
    expect(read({})).toEqual({ port: 3000, hostname: '127.0.0.1' });
    expect(read({ PORT: '', HOSTNAME: '' })).toEqual({ port: 3000, hostname: '127.0.0.1' });
    expect(read({ PORT: '8080', HOSTNAME: '0.0.0.0' })).toEqual({ port: 8080, hostname: '0.0.0.0' });
  });

  test('does not follow a HOSTNAME that the system set to its own name', () => {
    expect(read({ HOSTNAME: 'desk-7f' }).hostname).toBe('127.0.0.1');
  });

  test.each(['0', '65536', '-1', '3000.5', '0x10', '1e3', 'http', ' 80'])(
    'refuses %j as a port with a sentence that names PORT',
    (port) => {
      expect(() => read({ PORT: port })).toThrow(/^PORT is .* Nothing was started\./);
    },
  );

  test.each([
    ['127.0.0.1', 'localhost'],
    ['0.0.0.0', 'localhost'],
    ['::', 'localhost'],
    ['192.168.1.7', '192.168.1.7'],
    ['fd00::7', '[fd00::7]'],
  ])('%s is opened as %s', (hostname, host) => {
    expect(localHostOf({ hostname, port: 3000 })).toBe(host);
  });
});

describe('a port that is taken', () => {
  test.each(['127.0.0.1', '0.0.0.0'])('on %s is refused with another to try', async (hostname) => {
    const other = createServer().listen(0, hostname);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      await expect(assertAddressFree({ hostname: '127.0.0.1', port })).rejects.toThrow(
        `Port ${port} is taken by another program. Nothing was started. Choose another port with PORT, e.g. PORT=${port + 1} npm start`,
      );
    } finally {
      other.close();
    }
    await once(other, 'close');
    await expect(assertAddressFree({ hostname: '127.0.0.1', port })).resolves.toBeUndefined();
  });

  test('is not confused with an address that this machine does not have', async () => {
    await expect(assertAddressFree({ hostname: '192.0.2.1', port: 3000 })).rejects.toThrow(
      /^HOSTNAME is "192\.0\.2\.1"/,
    );
  });
});
