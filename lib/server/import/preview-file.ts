import 'server-only';
import { type AccountField, toFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import {
  columnsOf,
  type ImportColumns,
  type ImportPreview,
  type ImportPreviewRow,
  previewQuerySchema,
  sampleBytes,
} from '@/lib/schemas/import';
import { parseQuery } from '@/lib/server/http/parse-query';
import { readBytes } from '@/lib/server/http/read-bytes';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { previewLoad } from '@/lib/server/ledger/accounts/load-accounts';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { guessColumns } from './columns';
import type { CsvRow } from './csv-rows';
import { requireColumns } from './file-columns';
import { loadSourceOf } from './load-source';
import { type CheckedRow, RowCheck, valuesOf } from './row-check';
import { detectFormat, once, openSourceFile } from './source-file';
import { UnreadableFileError } from './unreadable-file';

const judgedRows = 20;
const shownRows = 3;
/** By code points: none is cut in two. */
const shownOfCell = /^.{0,80}/su;

/** Answers what the file is and what loading it would do, by its first part. Changes nothing. */
export async function previewFile({ request, apiRegion }: StaffRequest<unknown>): Promise<Response> {
  const { fileBytes, ...query } = parseQuery(request, previewQuerySchema);
  const sample = await readBytes(request, sampleBytes);
  const isWhole = fileBytes <= sample.byteLength;
  const format = await detectFormat(sample, isWhole);
  const { header, rows } = await openSourceFile(once(sample), format);
  const columns = chosenColumns(query) ?? guessColumns(header);
  requireColumns(columns, header);
  const seen = await collect(rows, isWhole);
  const check = new RowCheck(header, columns);
  const checked = seen.map((row) => ({ row, result: check.check(row) }));
  const refused = columns.reference === null ? [] : checked.filter(({ result }) => 'refused' in result);
  const inWholeFile = (count: number) =>
    isWhole ? count : Math.round((count * fileBytes) / sample.byteLength);
  const preview: ImportPreview = {
    ...format,
    header,
    columns,
    firstCells: seen.slice(0, shownRows).map(({ cells }) => cells.slice(0, header.length).map(cut)),
    rows: await judge(apiRegion, columns, checked.slice(0, judgedRows)),
    rowCount: inWholeFile(seen.length),
    rowCountIsExact: isWhole,
    refusedCount: inWholeFile(refused.length),
  };
  return Response.json(preview);
}

function chosenColumns(
  query: Partial<Record<AccountField, number | null | undefined>>,
): ImportColumns | null {
  return Object.keys(query).length === 0 ? null : columnsOf(query);
}

/** All rows; of a first part without the last one, which may go on, and so may a quoted cell. */
async function collect(rows: AsyncIterable<CsvRow>, isWhole: boolean): Promise<CsvRow[]> {
  const collected: CsvRow[] = [];
  try {
    for await (const row of rows) collected.push(row);
  } catch (error) {
    if (isWhole || !(error instanceof UnreadableFileError) || collected.length === 0) throw error;
    return collected;
  }
  return isWhole ? collected : collected.slice(0, -1);
}

function cut(cell: string): string {
  const [start = ''] = shownOfCell.exec(cell) ?? [];
  return start === cell ? cell : `${start}…`;
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
      return { row: row.row, values: valuesOf(row, columns), verdict: 'refused', reason: result.refused };
    }
    const verdict = effects.next().value ?? 'unchanged';
    return { row: row.row, values: toFormValues(result.account), verdict, reason: null };
  });
}
