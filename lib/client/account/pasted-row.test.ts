import { describe, expect, it } from 'vitest';
import { accountFields } from '@/lib/schemas/account/account-fields';
import { readPastedRow } from './pasted-row';

describe('readPastedRow', () => {
  it('reads cells apart by tabs, empty ones left out', () => {
    expect(readPastedRow('ACME\t12\t\tACME Group\r\n')).toEqual([
      ['reference', 'ACME'],
      ['number', '12'],
      ['parent', 'ACME Group'],
    ]);
  });

  it('reads two to five lines as one cell each', () => {
    expect(readPastedRow('ACME\n12\nJohn Doe')).toEqual([
      ['reference', 'ACME'],
      ['number', '12'],
      ['manager', 'John Doe'],
    ]);
  });

  it('takes the quotes of a spreadsheet off', () => {
    expect(readPastedRow('"ACME ""Best"" Ltd"\t7')?.[0]).toEqual(['reference', 'ACME "Best" Ltd']);
  });

  it.each([
    ['one cell', 'ACME Industries'],
    ['one cell with a line break behind it', 'ACME\n'],
    ['two rows', 'ACME\t1\nGlobex\t2'],
    ['more cells than fields', `a\tb${'\tc'.repeat(accountFields.length - 1)}`],
    ['no name', '\t12\tJohn'],
    ['nothing', ' \n\t '],
  ])('is null for %s', (_what, text) => {
    expect(readPastedRow(text)).toBeNull();
  });
});
