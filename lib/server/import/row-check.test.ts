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
      { account: { reference: 'Acme', manager: 'John Doe' }, notes: [] },
    ]);
  });

  test('takes a row that leaves out empty cells at its end, and notes that it is short', () => {
    expect(check(['Acme', 'John'], ['Beta'])).toEqual([
      {
        account: { reference: 'Acme', manager: 'John' },
        notes: ['It has only 2 cells, and the header has 3. The others count as empty.'],
      },
      {
        account: { reference: 'Beta' },
        notes: ['It has only 1 cell, and the header has 3. The others count as empty.'],
      },
    ]);
  });

  test.each([
    ['="00123"', '00123'],
    [' ="00123" ', '00123'],
    ['="5"" pipe"', '5" pipe'],
    ['=1+1', '=1+1'],
    ['="00123"&"4"', '="00123"&"4"'],
  ])('takes %s for %s', (cell, text) => {
    expect(check(['Acme', cell, ''])).toEqual([{ account: { reference: 'Acme', manager: text }, notes: [] }]);
  });

  test.each(['1.23457E+11', '1,23457E+11', '1E+15'])('notes that a spreadsheet has shortened %s', (cell) => {
    expect(check(['Acme', cell, ''])).toEqual([
      {
        account: { reference: 'Acme', manager: cell },
        notes: [
          `Account manager: a spreadsheet has shortened this number to ${cell}. Check it in the original.`,
        ],
      },
    ]);
  });

  test.each(['E+11', 'Acme 1E+5', '1.5', 'BE+2'])('notes nothing on %s', (cell) => {
    expect(check(['Acme', cell, ''])).toEqual([{ account: { reference: 'Acme', manager: cell }, notes: [] }]);
  });

  test.each([
    ['too many cells', ['Acme', 'John', 'EMEA', 'x'], 'It has 4 cells, but the header has 3.'],
    ['no name', ['  ', 'John', ''], 'Account name: Enter the account name.'],
    ['a name that is too long', ['x'.repeat(130), '', ''], /^Account name: Shorten it by 2 characters/],
    ['an invisible character', ['Acme', 'Jo\u200Bhn', ''], /^Account manager: Remove the zero width space/],
    ['bytes of another encoding', ['M\uFFFDller', '', ''], /^Account name: one character cannot be read/],
    ['a zero byte', ['M\0ller', '', ''], /^Account name: Remove/],
    ['two faults', ['', 'Jo\u200Bhn', ''], /^Account name: .* Account manager: /],
  ])('refuses %s with its reason', (_what, cells, reason) => {
    expect(check(cells)).toEqual([
      { refused: typeof reason === 'string' ? reason : expect.stringMatching(reason) },
    ]);
  });

  test('takes empty cells beyond the header for what they are', () => {
    expect(check(['Acme', '', '', '', ' '])).toEqual([{ account: { reference: 'Acme' }, notes: [] }]);
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
