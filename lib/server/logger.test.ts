import { expect, test } from 'vitest';
import { createLogger } from './logger';

function capture(level = 'info') {
  const lines: string[] = [];
  const log = createLogger(level, { write: (line: string) => lines.push(line) });
  return { log, lines };
}

test.each([
  ['at the top', { access_token: 'hidden-value' }],
  [
    'in headers',
    { headers: { authorization: 'Bearer hidden-value', cookie: 'account-desk.session=hidden-value' } },
  ],
  ['in headers of an answer', { response: { headers: { 'set-cookie': ['hidden-value'] } } }],
  ['in a form', { request: { body: { client_secret: 'hidden-value', password: 'hidden-value' } } }],
  ['four levels down', { a: { b: { c: { token: 'hidden-value' } } } }],
  ['in a list', { answers: [{ id_token: 'hidden-value', refresh_token: 'hidden-value' }] }],
  ['in an instance of a class', { client: Object.assign(new URLSearchParams(), { token: 'hidden-value' }) }],
  ['in configuration', { region: { clientSecret: 'hidden-value' }, sessionSecret: 'hidden-value' }],
])('a secret %s is not logged', (_, members) => {
  const { log, lines } = capture();
  log.info(members, 'sent');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('[redacted]');
  expect(lines[0]).not.toContain('hidden-value');
});

test('a secret bound to a child logger is not logged', () => {
  const { log, lines } = capture();
  log.child({ requestId: 'r1', headers: { authorization: 'Bearer hidden-value' } }).warn('refused');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', requestId: 'r1', msg: 'refused' });
  expect(lines[0]).not.toContain('hidden-value');
});

test('an error is logged with its causes, but without what a client attached to it', () => {
  const { log, lines } = capture();
  const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new Error('no token', { cause }), {
    response: { body: 'hidden-value' },
    options: { form: 'hidden-value' },
  });
  log.error({ err: error }, 'failed');
  log.error(error);
  for (const line of lines) {
    expect(JSON.parse(line).err).toMatchObject({
      type: 'Error',
      message: 'no token',
      stack: expect.stringContaining('logger.test.ts'),
      cause: { message: 'connect refused', code: 'ECONNREFUSED' },
    });
    expect(line).not.toContain('hidden-value');
  }
  expect(lines).toHaveLength(2);
});

test('an error that is its own cause does not stop the log', () => {
  const { log, lines } = capture();
  const error = new Error('round and round');
  error.cause = error;
  log.error({ err: error });
  expect(lines).toHaveLength(1);
});

test('a line is JSON with its time in UTC, and the level decides which are written', () => {
  const { log, lines } = capture('warn');
  log.info('quiet');
  log.warn('loud');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '').time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});
