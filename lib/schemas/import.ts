import * as z from 'zod/mini';
import { parameterTexts } from '#messages/api/parameters';
import { type AccountField, eachField } from './account/account-fields';
import { accountValuesSchema } from './account/account-item';

/** Bytes from the start of a file by which its encoding, delimiter and columns are told. */
export const sampleBytes = 1024 * 1024;

/** Bytes that a file of known accounts may have at most. */
export const fileLimitBytes = 200 * 1024 * 1024;

/** Rows that a file may have at most: the names of all of them are remembered, to tell one that comes twice. */
export const rowLimit = 1_000_000;

/** In which column of the file each field stands, counted from 0; null where the file does not have it. */
export type ImportColumns = Record<AccountField, number | null>;

/**
 * What loading a row does. `kept`: the account was sent from here, with other values than the file's, and
 * stays as it is. `refused`: the row cannot be loaded, and a reason says why.
 */
export const rowVerdicts = ['added', 'changed', 'unchanged', 'kept', 'refused'] as const;

export type RowVerdict = (typeof rowVerdicts)[number];

/** How many rows of a file met each verdict. */
const rowCountsSchema = z.record(z.enum(rowVerdicts), z.number());

export type RowCounts = z.infer<typeof rowCountsSchema>;

const previewRowSchema = z.object({
  /** As a spreadsheet counts: the header is row 1. */
  row: z.number(),
  values: accountValuesSchema,
  verdict: z.enum(rowVerdicts),
  reason: z.nullable(z.string()),
});

export type ImportPreviewRow = z.infer<typeof previewRowSchema>;

/** What a file is and what loading it would do, told by its first part. */
export const importPreviewSchema = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: z.enum([',', ';', '\t', '|']),
  header: z.array(z.string()),
  columns: z.object(eachField(() => z.nullable(z.number()))),
  /** The cells of the first rows as they stand in the file, long ones cut: what tells the columns apart. */
  firstCells: z.array(z.array(z.string())),
  /** What loading would do to the first rows. */
  rows: z.array(previewRowSchema),
  /** Rows below the header: exact where the whole file was seen, else reckoned from its first part. */
  rowCount: z.number(),
  rowCountIsExact: z.boolean(),
  /** Of them, those that would be refused, counted in the same way; 0 as long as no column has the name. */
  refusedCount: z.number(),
});

export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** How a query says that the file does not have a field; a field that it leaves out it says nothing of. */
export const noColumn = 'none';

const columnParameter = z.optional(
  z.pipe(
    z.string().check(z.regex(/^(none|\d{1,4})$/, parameterTexts.columnOrNone)),
    z.transform((text) => (text === noColumn ? null : Number(text))),
  ),
);

const columnParameters = eachField(() => columnParameter);

/** The query of a preview. Without any column they are guessed from the header's words. */
export const previewQuerySchema = z.strictObject({
  ...columnParameters,
  fileBytes: z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/, parameterTexts.fileBytes)),
    z.transform((text) => Number(text)),
  ),
});

/** The query of a load: the file's name and its columns. */
export const loadQuerySchema = z.strictObject({
  ...columnParameters,
  reference: z.pipe(
    z.string(parameterTexts.columnOfName).check(z.regex(/^\d{1,4}$/, parameterTexts.column)),
    z.transform((text) => Number(text)),
  ),
  fileName: z.string().check(z.regex(/^\P{Cc}{1,255}$/u, parameterTexts.fileName)),
});

/** Reads the columns out of a parsed query. */
export function columnsOf(query: Partial<Record<AccountField, number | null | undefined>>): ImportColumns {
  return eachField((field) => query[field] ?? null);
}

/** One line of the answer to a load. */
const loadEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    /** Of the file, read so far. */
    bytes: z.number(),
    counts: rowCountsSchema,
  }),
  /** Lines of the file of refused rows, ready to be kept: CSV, the first of them its header. */
  z.object({ kind: z.literal('refused'), csv: z.string() }),
  z.object({ kind: z.literal('done'), counts: rowCountsSchema }),
  /** The load ended early; what `counts` says was loaded is there. */
  z.object({ kind: z.literal('failed'), detail: z.string(), counts: rowCountsSchema }),
]);

export type LoadEvent = z.infer<typeof loadEventSchema>;

/** Reads one line of the answer to a load, which is newline-delimited JSON; null where it is none that is known. */
export function readLoadEvent(line: unknown): LoadEvent | null {
  return loadEventSchema.safeParse(line).data ?? null;
}
