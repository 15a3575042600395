import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvRow, type FileFormat, readRows } from './csv-rows';
import { UnreadableFileError } from './unreadable-file';

const utf8Comma: FileFormat = { encoding: 'utf-8', delimiter: ',' };

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** In chunks of 7 bytes: they break characters, cells and line ends. */
async function rowsOf(file: string | Uint8Array, format = utf8Comma): Promise<CsvRow[]> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const rows: CsvRow[] = [];
  for await (const row of readRows(inChunks(bytes, 7), format)) rows.push(row);
  return rows;
}

async function cellsOf(file: string | Uint8Array, format = utf8Comma): Promise<string[][]> {
  return (await rowsOf(file, format)).map(({ cells }) => cells);
}

describe('readRows', () => {
  test('counts rows as a spreadsheet does: empty ones count, a line break inside a cell does not', async () => {
    expect(await rowsOf('Name,Number\n\n"Two\nlines",1\n,\n\nLast,2\n')).toEqual([
      { row: 1, cells: ['Name', 'Number'] },
      { row: 3, cells: ['Two\nlines', '1'] },
      { row: 6, cells: ['Last', '2'] },
    ]);
  });

  test('reads quotes, doubled quotes, delimiters inside quotes, and an inch mark without quotes', async () => {
    expect(await cellsOf('"Acme, Inc.","The ""Best""",5" pipe\n')).toEqual([
      ['Acme, Inc.', 'The "Best"', '5" pipe'],
    ]);
  });

  test.each([
    ['Windows', 'a,b\r\nc,d\r\n'],
    ['Unix', 'a,b\nc,d'],
    ['old Mac', 'a,b\rc,d\r'],
    ['mixed', 'a,b\r\nc,d\n'],
  ])('reads line ends of the kind %s', async (_kind, file) => {
    expect(await cellsOf(file)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('gives rows of another length as they are', async () => {
    expect(await cellsOf('a,b,c\nd\ne,f,g,h\n')).toEqual([['a', 'b', 'c'], ['d'], ['e', 'f', 'g', 'h']]);
  });

  test('takes the byte order mark off', async () => {
    expect(await cellsOf('\uFEFFa,b\n')).toEqual([['a', 'b']]);
    const utf16 = Buffer.from('\uFEFFä😀,b\n', 'utf16le');
    expect(await cellsOf(utf16, { encoding: 'utf-16le', delimiter: ',' })).toEqual([['ä😀', 'b']]);
    expect(await cellsOf(utf16.swap16(), { encoding: 'utf-16be', delimiter: ',' })).toEqual([['ä😀', 'b']]);
  });

  test('makes a byte that is not UTF-8 the replacement character', async () => {
    expect(await cellsOf(Buffer.from([0x61, 0xe9, 0x0a]))).toEqual([['a\uFFFD']]);
  });

  test('refuses a quotation mark without its other half, by its row', async () => {
    const reading = rowsOf('Name\nAcme\n\n"Open\nmore\n');
    await expect(reading).rejects.toThrow(UnreadableFileError);
    await expect(reading).rejects.toMatchObject({
      details: { detail: expect.stringMatching(/^Row 4 has a quotation mark/) },
    });
  });

  test.each([
    ['takes in the rest of a large file', `Name,Number\nAcme,"Open${'\nx'.repeat(200_000)}`],
    ['is far too long', `Name,Number\nAcme,${'x'.repeat(300_000)},1\n`],
  ])('a cell that %s is named by its row and column', async (_what, file) => {
    await expect(rowsOf(file)).rejects.toMatchObject({
      details: { detail: expect.stringMatching(/^Row 2, column 2: the cell is too long/) },
    });
  });

  test.each(['sep=;\r\n', 'SEP=;\n', '\uFEFFsep=;\r\n', '"sep=;"\r\n'])(
    'does not count the line %j, as spreadsheets do not',
    async (line) => {
      expect(await rowsOf(`${line}Name;Number\nAcme;1\n`, { encoding: 'utf-8', delimiter: ';' })).toEqual([
        { row: 1, cells: ['Name', 'Number'] },
        { row: 2, cells: ['Acme', '1'] },
      ]);
    },
  );

  test('lets others have their turn while it reads what is all in memory', async () => {
    let turns = 0;
    let isReading = true;
    const count = () => {
      turns += 1;
      if (isReading) setImmediate(count);
    };
    setImmediate(count);
    async function* whole() {
      yield Buffer.from('a,b\n'.repeat(100_000));
    }
    for await (const _ of readRows(whole(), utf8Comma));
    isReading = false;
    expect(turns).toBeGreaterThan(10);
  });

  test('reads back whatever was written, whole characters and all', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'aé😀";,\n\t| '), maxLength: 8 })
      .map((text) => `x${text}`);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async (rows, delimiter) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const file = rows.map((cells) => cells.map(quoted).join(delimiter)).join('\r\n');
        expect(await cellsOf(file, { encoding: 'utf-8', delimiter } as FileFormat)).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  test('lets its source go when nobody reads on', async () => {
    let released = false;
    async function* source() {
      try {
        for (;;) yield Buffer.from('a,b\n'.repeat(1_000));
      } finally {
        released = true;
      }
    }
    for await (const row of readRows(source(), utf8Comma)) if (row.row > 10) break;
    await expect.poll(() => released).toBe(true);
  });
});
