import { describe, expect, test } from 'vitest';
import type { CsvRow } from './csv-rows';
import { refusedLine, refusedStart } from './refused-rows';
import { detectFormat, once, openSourceFile } from './source-file';
import { UnreadableFileError } from './unreadable-file';

async function read(file: string | Uint8Array): Promise<{ header: string[]; rows: CsvRow[] }> {
  const bytes = Buffer.from(file);
  const { header, rows } = await openSourceFile(once(bytes), await detectFormat(bytes, true));
  const collected: CsvRow[] = [];
  for await (const row of rows) collected.push(row);
  return { header, rows: collected };
}

describe('openSourceFile', () => {
  test('parts the header from the rows, in whatever a spreadsheet saved', async () => {
    const excel = Buffer.from('Kunde;Nr\r\nM\xFCller;\x801\r\n', 'latin1');
    expect(await read(excel)).toEqual({
      header: ['Kunde', 'Nr'],
      rows: [{ row: 2, cells: ['Müller', '€1'] }],
    });
    const unicodeText = Buffer.from('\uFEFFName\tNr\r\nMüller\t1\r\n', 'utf16le');
    expect((await read(unicodeText)).rows).toEqual([{ row: 2, cells: ['Müller', '1'] }]);
  });

  test('takes a file with a header alone', async () => {
    expect(await read('Name,Number')).toEqual({ header: ['Name', 'Number'], rows: [] });
  });

  test.each(['', '\n\n', ' , \n', '\uFEFF'])('refuses the empty file %j', async (file) => {
    await expect(read(file)).rejects.toThrow(UnreadableFileError);
  });

  test('reads a file of refused rows as the file that they came from, formulas and ragged rows too', async () => {
    const header = ['Name', 'Number'];
    const refused = [
      { row: 7, cells: ['=Acme', '+49'] },
      { row: 9, cells: ["'quoted", '-'] },
      { row: 10, cells: ["'-Tide Works", 'x;=1+1;y'] },
      { row: 12, cells: ['a', 'b', 'c, "d"'] },
    ];
    const file = refusedStart(header) + refused.map((row) => refusedLine(row, 'Why, "this"')).join('');
    const again = await read(file);
    expect(again.header).toEqual(header);
    expect(again.rows.map(({ cells }) => cells)).toEqual(refused.map(({ cells }) => cells));
  });
});
