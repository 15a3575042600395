import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { type AccountField, toFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import {
  columnsOf,
  type ImportColumns,
  type ImportPreview,
  type ImportPreviewRow,
  sampleBytes,
} from '@/lib/schemas/import';
import { parseQuery } from '@/lib/server/http/parse-query';
import { PersonSlots } from '@/lib/server/http/person-slots';
import { readBytes } from '@/lib/server/http/read-bytes';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { previewLoad } from '@/lib/server/ledger/accounts/load-accounts';
import { giveWay } from '@/lib/server/ledger/give-way';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { oncePerProcess } from '@/lib/server/process-state';
import { requireColumns } from './file-columns';
import { previewQuerySchema } from './import-query';
import { loadSourceOf } from './load-source';
import { guessColumns } from './reading/columns';
import type { CsvRow } from './reading/csv-rows';
import { doubtfulWords } from './reading/doubtful-words';
import { detectFormat, inOneChunk, openSourceFile } from './reading/source-file';
import { type CheckedRow, cellText, RowCheck, valuesOf } from './row-check';
import { seeRows } from './see-rows';

const shownRows = 3;
/** By code points: none is cut in two. */
const shownOfCell = /^.{0,80}/su;
const headerRowChoices = 10;
const cellsOfChoice = 4;

/** A person who changes their mind leaves a preview behind that has not noticed yet. */
const previewsOfPerson = oncePerProcess(
  'previews',
  () => new PersonSlots({ atMost: 4, detail: refusalTexts.tooManyPreviews, retryAfterSeconds: 5 }),
);

/** Answers what the file is and what loading it would do, by its first part. Changes nothing. */
export async function previewFile(staffRequest: StaffRequest<unknown>): Promise<Response> {
  const freeSlot = previewsOfPerson().take(staffRequest.staff.actor);
  try {
    return Response.json(await readPreview(staffRequest));
  } finally {
    freeSlot();
  }
}

async function readPreview({ request, apiRegion }: StaffRequest<unknown>): Promise<ImportPreview> {
  const { fileBytes, encoding, headerRow, ...query } = parseQuery(request, previewQuerySchema);
  const sample = await readBytes(request, sampleBytes);
  const isWhole = fileBytes <= sample.byteLength;
  const format = await detectFormat(sample, isWhole, { encoding, headerRow });
  const { header, rows } = await openSourceFile(inOneChunk(sample), format, () => giveWay(ledger()));
  const columns = chosenColumns(query) ?? guessColumns(header);
  requireColumns(columns, header);
  const seen = await seeRows(rows, new RowCheck(header, columns), { isWhole, signal: request.signal });
  const inWholeFile = (count: number) =>
    isWhole ? count : Math.round((count * fileBytes) / sample.byteLength);
  return {
    encoding: format.encoding,
    doubtfulWords: format.isEncodingSure ? [] : doubtfulWords(sample, format.encoding),
    delimiter: format.delimiter,
    headerRow: format.headerRow,
    headerRowChoices: format.firstRows.slice(0, headerRowChoices).map(({ row, cells }) => ({
      row,
      cells: cells
        .filter((cell) => cell.trim() !== '')
        .slice(0, cellsOfChoice)
        .map(shown),
    })),
    header,
    columns,
    firstCells: seen.first.slice(0, shownRows).map(({ row }) => row.cells.slice(0, header.length).map(shown)),
    rows: await judge(apiRegion, columns, seen.first),
    rowCount: inWholeFile(seen.count),
    countsAreExact: isWhole && seen.areAllChecked,
    refusedCount: columns.reference === null ? 0 : inWholeFile(seen.refusedCount),
    noted: columns.reference === null ? null : seen.noted,
  };
}

function chosenColumns(
  query: Partial<Record<AccountField, number | null | undefined>>,
): ImportColumns | null {
  return Object.keys(query).length === 0 ? null : columnsOf(query);
}

function shown(cell: string): string {
  const text = cellText(cell);
  const [start = ''] = shownOfCell.exec(text) ?? [];
  return start === text ? text : `${start}…`;
}

/** What loading would do to each of these rows. */
async function judge(
  apiRegion: ApiRegion,
  columns: ImportColumns,
  checked: readonly { row: CsvRow; result: CheckedRow }[],
): Promise<ImportPreviewRow[]> {
  const accounts = checked.flatMap(({ result }) => ('account' in result ? [result.account] : []));
  const effects = (await previewLoad(ledger(), loadSourceOf(apiRegion, columns), accounts)).values();
  return checked.map(({ row, result }) => {
    if ('refused' in result) {
      const { refused: reason } = result;
      return { row: row.row, values: valuesOf(row, columns), verdict: 'refused', reason, notes: [] };
    }
    const { account, notes } = result;
    const verdict = effects.next().value ?? 'unchanged';
    return { row: row.row, values: toFormValues(account), verdict, reason: null, notes };
  });
}
