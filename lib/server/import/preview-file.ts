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
import { RowCheck, valuesOf } from './row-check';
import { detectFormat, once, openSourceFile } from './source-file';
import { UnreadableFileError } from './unreadable-file';

const shownRows = 20;

/** Answers what the file is and what loading it would do, by its first part. Changes nothing. */
export async function previewFile({ request, apiRegion }: StaffRequest<unknown>): Promise<Response> {
  const { fileBytes, ...query } = parseQuery(request, previewQuerySchema);
  const sample = await readBytes(request, sampleBytes);
  const isWhole = fileBytes <= sample.byteLength;
  const format = await detectFormat(sample, isWhole);
  const { header, rows } = await openSourceFile(once(sample), format);
  const columns = chosenColumns(query) ?? guessColumns(header);
  requireColumns(columns, header);
  const seen = isWhole ? await collect(rows) : await collectBrokenOff(rows);
  const preview: ImportPreview = {
    ...format,
    header,
    columns,
    rows: await judge(apiRegion, header, columns, seen.slice(0, shownRows)),
    rowCount: isWhole ? seen.length : Math.round((seen.length * fileBytes) / sample.byteLength),
    rowCountIsExact: isWhole,
  };
  return Response.json(preview);
}

function chosenColumns(
  query: Partial<Record<AccountField, number | null | undefined>>,
): ImportColumns | null {
  return Object.keys(query).length === 0 ? null : columnsOf(query);
}

async function collect(rows: AsyncIterable<CsvRow>): Promise<CsvRow[]> {
  const collected: CsvRow[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
}

/** The rows of a first part: its last row may go on, and so may a quoted cell. */
async function collectBrokenOff(rows: AsyncIterable<CsvRow>): Promise<CsvRow[]> {
  const collected: CsvRow[] = [];
  try {
    for await (const row of rows) collected.push(row);
    collected.pop();
  } catch (error) {
    if (!(error instanceof UnreadableFileError) || collected.length === 0) throw error;
  }
  return collected;
}

async function judge(
  apiRegion: ApiRegion,
  header: readonly string[],
  columns: ImportColumns,
  rows: readonly CsvRow[],
): Promise<ImportPreviewRow[]> {
  const check = new RowCheck(header, columns);
  const checked = rows.map((row) => ({ row, result: check.check(row) }));
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
