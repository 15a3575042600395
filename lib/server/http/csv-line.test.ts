import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, unescapeFormula } from './csv-line';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-', "'-"],
  ['@home', "'@home"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['a=1', 'a=1'],
  ['', ''],
])('a spreadsheet runs no formula out of %j', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});

test('delimiters, quotes, line breaks and spaces at the ends stay inside their cell', () => {
  expect(csvLine(['a,b', 'say "x"', 'two\nlines', ' x'])).toBe('"a,b","say ""x""","two\nlines"," x"\r\n');
});

test('what was written is read back, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'=+-@\t\'",\r\n aé😀') }).map((text) => `${text}x`);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      // An apostrophe that was there before a formula sign is the one thing that cannot be told apart.
      fc.pre(cells.every((text) => unescapeFormula(text) === text));
      const [read] = parse(csvLine(cells)) as string[][];
      expect(read?.map(unescapeFormula)).toEqual(cells);
    }),
  );
});
