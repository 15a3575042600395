import { expect, test } from 'vitest';
import { columnsOf } from '@/lib/schemas/import';
import type { CsvRow } from './reading/csv-rows';
import { UnreadableFileError } from './reading/unreadable-file';
import { RowCheck } from './row-check';
import { seeRows } from './see-rows';

const { signal } = new AbortController();

async function* rowsOf(count: number, cellsOf = (index: number) => [`Company ${index}`, String(index)]) {
  for (let index = 0; index < count; index += 1) yield { row: index + 2, cells: cellsOf(index) } as CsvRow;
}

function check() {
  return new RowCheck(['Name', 'Number'], columnsOf({ reference: 0, number: 1 }));
}

test('counts every row, and checks no more than tell how many would be refused', async () => {
  const everyFourthEmpty = (index: number) => [index % 4 === 0 ? '' : `Company ${index}`, '1'];
  const few = await seeRows(rowsOf(1_000, everyFourthEmpty), check(), { isWhole: true, signal });
  expect(few).toMatchObject({ count: 1_000, refusedCount: 250, areAllChecked: true });
  const many = await seeRows(rowsOf(60_000, everyFourthEmpty), check(), { isWhole: true, signal });
  expect(many).toMatchObject({ count: 60_000, refusedCount: 15_000, areAllChecked: false });
});

test('leaves out the last row of a first part, which may go on', async () => {
  expect(await seeRows(rowsOf(10), check(), { isWhole: false, signal })).toMatchObject({ count: 9 });
});

test('counts the rows with a note, and gives the first of them', async () => {
  const shortened = (index: number) => [`Company ${index}`, index > 30 ? '1.2E+11' : '1'];
  const { noted } = await seeRows(rowsOf(40, shortened), check(), { isWhole: true, signal });
  expect(noted).toEqual({ count: 9, row: 33, note: expect.stringContaining('1.2E+11') });
});

test('reads no further once nobody waits for the answer', async () => {
  const gone = new AbortController();
  let read = 0;
  async function* rows() {
    for await (const row of rowsOf(1_000)) {
      read += 1;
      if (read === 100) gone.abort();
      yield row;
    }
  }
  await seeRows(rows(), check(), { isWhole: true, signal: gone.signal });
  expect(read).toBe(100);
});

test('a cell that breaks off is told for a whole file, and ends a first part', async () => {
  async function* broken() {
    yield* rowsOf(5);
    throw new UnreadableFileError('Row 7 is odd.');
  }
  await expect(seeRows(broken(), check(), { isWhole: true, signal })).rejects.toThrow(UnreadableFileError);
  expect(await seeRows(broken(), check(), { isWhole: false, signal })).toMatchObject({ count: 4 });
});
