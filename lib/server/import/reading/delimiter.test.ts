import { describe, expect, test } from 'vitest';
import { detectDelimiter } from './delimiter';

describe('detectDelimiter', () => {
  test.each([
    ['commas', 'Name,Number\nAcme,1\n', ','],
    ['semicolons', 'Name;Number\nAcme;1\n', ';'],
    ['tabs', 'Name\tNumber\nAcme\t1\n', '\t'],
    ['bars', 'Name|Number\nAcme|1\n', '|'],
    ['semicolons, with commas in the names', 'Name;City;No\n"Acme, Inc.";Bonn;1\nBeta, Ltd.;Ulm;2\n', ';'],
    ['semicolons, with decimal commas in every row', 'Name;Share\nAcme;1,5\nBeta;2,5\n', ';'],
    ['commas, with a semicolon in one cell', 'Name,Number\nA;B,1\nC,2\n', ','],
    ['tabs, with quoted line breaks', 'Name\tNote\n"A\nB"\tx, y\n', '\t'],
    [
      'semicolons, with titles above the header',
      'Customers, all\nas of 1,5\n\nName;Number\nA;1\nB;2\nC;3\n',
      ';',
    ],
    ['what its first line says', 'sep=|\nA,b,c|1\nA,b,c|2\n', '|'],
    ['a tab that its first line says', '"sep=\t"\r\nA,b\r\n', '\t'],
    ['a single column', 'Name\nAcme\nBeta, Inc.\n', ','],
    ['an empty file', '', ','],
  ])('tells %s', (_what, sample, delimiter) => {
    expect(detectDelimiter(sample)).toBe(delimiter);
  });

  test('is told by the first rows of a sample that breaks off inside quotes', () => {
    const rows = 'Acme;"x, y";1\n'.repeat(30);
    expect(detectDelimiter(`Name;Note;Number\n${rows}"Open;`)).toBe(';');
  });
});
