import { expect, it } from 'vitest';
import { sendConsoleToLog } from './console-log';
import { createLogger } from './logger';

function printed(print: (target: Console) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const target = { ...console };
  sendConsoleToLog(createLogger('trace', { write: (line: string) => void lines.push(line) }), target);
  print(target as Console);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('turns a text of several lines into one log line', () => {
  const lines = printed((target) => target.error('the image\n{"level":"info","msg":"forged"}'));
  expect(lines).toEqual([
    {
      level: 'error',
      time: expect.any(String),
      source: 'framework',
      msg: 'the image\n{"level":"info","msg":"forged"}',
    },
  ]);
});

it('logs an error as the log does: its members beside name, message and stack stay out', () => {
  const error = Object.assign(new Error('no answer'), { headers: { authorization: 'Bearer secret-token' } });
  const [line] = printed((target) => target.warn('⨯', error));
  expect(line).toMatchObject({ level: 'warn', msg: '⨯', err: { type: 'Error', message: 'no answer' } });
  expect(JSON.stringify(line)).not.toContain('secret-token');
});
