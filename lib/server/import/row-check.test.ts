import { describe, expect, test } from 'vitest';
import { columnsOf } from '@/lib/schemas/import';
import { RowCheck } from './row-check';

const columns = columnsOf({ reference: 0, manager: 1, region: 2 });

function check(...rows: string[][]) {
  const rowCheck = new RowCheck(['Name', 'Manager', 'Region'], columns);
  return rows.map((cells, index) => rowCheck.check({ row: index + 2, cells }));
}

describe('RowCheck', () => {
  test('cleans a row as the form would, and takes its columns where they are', () => {
    expect(check(['\u00A0Acme\u00A0', 'John\tDoe', ''])).toEqual([
      { account: { reference: 'Acme', manager: 'John Doe' } },
    ]);
  });

  test.each([
    ['too few cells', ['Acme', 'John'], 'It has 2 cells, and the first row has 3.'],
    ['too many cells', ['Acme', 'John', 'EMEA', 'x'], 'It has 4 cells, and the first row has 3.'],
    ['no name', ['  ', 'John', ''], 'Account name: Enter the account name.'],
    ['a name that is too long', ['x'.repeat(130), '', ''], /^Account name: Shorten it by 2 characters/],
    ['an invisible character', ['Acme', 'Jo\u200Bhn', ''], /^Account manager: Remove the zero width space/],
    ['bytes of another encoding', ['M\uFFFDller', '', ''], /^Account name: A character could not be read/],
    ['two faults', ['', 'Jo\u200Bhn', ''], /^Account name: .* Account manager: /],
  ])('refuses %s with its reason', (_what, cells, reason) => {
    expect(check(cells)).toEqual([
      { refused: typeof reason === 'string' ? reason : expect.stringMatching(reason) },
    ]);
  });

  test('takes empty cells beyond the header for what they are', () => {
    expect(check(['Acme', '', '', '', ' '])).toEqual([{ account: { reference: 'Acme' } }]);
  });

  test('each name counts once, exactly as it is written; a refused row does not use it up', () => {
    expect(
      check(['Acme', 'Jo\u200Bhn', ''], ['Acme', 'A', ''], ['ACME', '', ''], ['Acme ', 'B', '']).map((row) =>
        'refused' in row ? row.refused : row.account.reference,
      ),
    ).toEqual([
      expect.stringMatching(/^Account manager/),
      'Acme',
      'ACME',
      'Row 3 has this account name already.',
    ]);
  });
});
