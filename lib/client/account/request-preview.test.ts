import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '@/lib/client/words/change';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import { bodyToSend, toCurl } from './request-preview';

const base = toFormValues({ reference: 'ACME', number: '1', manager: 'Jane', parent: 'Group' });

describe('changesBetween', () => {
  it('names what differs, in the order of the form, and nothing for white space at the ends', () => {
    const changes = changesBetween(base, { ...base, number: ' 1 ', parent: '', region: 'EMEA' });
    expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Parent account', 'Group', ''],
      ['Reporting region', '', 'EMEA'],
    ]);
  });
});

describe('bodyToSend', () => {
  it('sends a cleared field as an empty string, and leaves out one that never had a value', () => {
    const body = bodyToSend(base, { ...base, manager: '' });
    expect(JSON.parse(body)).toEqual({ reference: 'ACME', number: '1', manager: '', parent: 'Group' });
  });
});

describe('toCurl', () => {
  it('survives a shell with quotes, dollars and backslashes in the values', () => {
    const reference = `O'Neill "& Sons" $HOME \\ \`x\``;
    const body = bodyToSend(base, { ...base, reference });
    const command = toCurl('http://127.0.0.1:9/accounts', body).replace(/^curl/, "printf '%s\\n'");
    // biome-ignore lint/style/noProcessEnv: the shell of the test needs its PATH.
    const printed = execFileSync('sh', ['-c', command], { env: { ...process.env, ACCESS_TOKEN: 'T' } })
      .toString()
      .split('\n');
    expect(JSON.parse(printed.at(-2) ?? '').reference).toBe(reference);
    expect(printed).toContain('Authorization: Bearer T');
  });
});
