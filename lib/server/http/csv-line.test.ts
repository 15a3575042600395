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

test('a spreadsheet that parts cells by semicolons sees no formula either', () => {
  expect(csvLine(['eu', 'x;=1+1;y', 'a|b'])).toBe(`eu,"x;'=1+1;y","a|b"\r\n`);
  expect(csvLine(['eu', 'x;"=1+1', 'two\n@lines'])).toBe(`eu,"x;'""=1+1","two\n'@lines"\r\n`);
});

const cells = fc.array(fc.string({ unit: fc.constantFrom(...'=+-@\t\'",;|\r\n aé😀＝') }), { minLength: 1 });

test('no cell that any spreadsheet may see begins as a formula, whatever the cells hold', () => {
  const begins = /(^|[,;\r\n])[=+\-@\t＝]/;
  fc.assert(
    fc.property(cells, (written) => {
      const line = csvLine(written.map((text) => text.replaceAll(',', ''))).replaceAll('"', '');
      expect(line).not.toMatch(begins);
    }),
  );
});

test('what was written is read back, whatever the cells hold, apostrophes too', () => {
  expect(unescapeFormula("''-Tide Works")).toBe("'-Tide Works");
  fc.assert(
    fc.property(cells, (written) => {
      fc.pre(written.some((text) => text !== ''));
      const [read] = parse(csvLine(written)) as string[][];
      expect(read?.map(unescapeFormula)).toEqual(written);
    }),
  );
});
