import { describe, expect, test } from 'vitest';
import { encodedIn } from '@/e2e/fixtures/encoded-text';
import { refusedLine, refusedStart } from '../refused-rows';
import type { CsvRow } from './csv-rows';
import { detectFormat, inOneChunk, openSourceFile } from './source-file';
import { UnreadableFileError } from './unreadable-file';

async function read(file: string | Uint8Array): Promise<{ header: string[]; rows: CsvRow[] }> {
  const bytes = Buffer.from(file);
  const { header, rows } = await openSourceFile(inOneChunk(bytes), await detectFormat(bytes, true));
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

  test('refuses the row with a bad byte alone', async () => {
    const file = Buffer.from('Name\nMüller\nZoë\nM?ller\nKöln\n');
    file[file.indexOf('?')] = 0xfc;
    expect((await read(file)).rows.map(({ cells }) => cells[0])).toEqual([
      'Müller',
      'Zoë',
      'M\uFFFDller',
      'Köln',
    ]);
  });

  test.each([
    ['a title', 'Customers 2026\n\nKunde;Nr\nAcme;1\n'],
    ['a title and the empty cells beside it', 'Customers;;\nKunde;Nr;Ort\nAcme;1;Ulm\nBeta;2;Bonn\n'],
    ['titles of several cells, by words that we know', 'Report;1 May\nBy;Ada\nName;Number\nAcme;1\nBeta;2\n'],
    ['the line that tells the delimiter, and a title', 'sep=;\nCustomers\nKunde;Nr\nAcme;1\n'],
  ])('finds the header under %s', async (_what, file) => {
    const { header, rows } = await read(file);
    expect(header.slice(0, 2)).not.toContain('Report');
    expect([...header.slice(0, 1), rows[0]?.cells[0]]).toEqual([
      expect.stringMatching(/^(Kunde|Name)$/),
      'Acme',
    ]);
  });

  test.each([
    ['a last column without a title', 'Kunde,\nAcme,1\nBeta,2\n', ['Kunde', '']],
    ['names that are titles too', 'Kunde;Nr\nGroup;1\nHolding;2\n', ['Kunde', 'Nr']],
    ['words of titles among its values', 'Kunde;Aktiv\nAcme;no\nBeta;yes\n', ['Kunde', 'Aktiv']],
    ['one column', 'Kunde\nAcme\nBeta\n', ['Kunde']],
  ])('takes the first row of a file with %s', async (_what, file, header) => {
    const bytes = Buffer.from(file);
    const format = await detectFormat(bytes, true);
    expect((await openSourceFile(inOneChunk(bytes), format)).header).toEqual(header);
  });

  test('takes the encoding and the header row that the person chose', async () => {
    const bytes = encodedIn('windows-1250', 'Kraków\nGdańsk\nŁódź;1\nŻywiec;2\n');
    const format = await detectFormat(bytes, true, { encoding: 'windows-1250', headerRow: 3 });
    expect(format).toMatchObject({ isEncodingSure: false, encoding: 'windows-1250', headerRow: 3 });
    expect((await openSourceFile(inOneChunk(bytes), format)).header).toEqual(['Łódź', '1']);
    const beyond = openSourceFile(inOneChunk(bytes), { ...format, headerRow: 9 });
    await expect(beyond).rejects.toMatchObject({ details: { detail: expect.stringContaining('no row 9') } });
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
