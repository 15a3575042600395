import * as z from 'zod/mini';
import { type AccountField, eachField } from './account/account-fields';
import { accountValuesSchema } from './account/account-item';

/** How much of a file is read to detect its encoding, delimiter and columns. */
export const sampleBytes = 1024 * 1024;

/** The maximum size of a file of known accounts. */
export const fileLimitBytes = 200 * 1024 * 1024;

/** The maximum number of rows. All names are remembered, to find those that come twice. */
export const rowLimit = 1_000_000;

/** The encodings in which a file is read, as TextDecoder names them (WHATWG Encoding). */
export const encodings = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1253'],
  ...['windows-1254', 'windows-1257', 'iso-8859-2', 'iso-8859-15', 'macintosh'],
] as const;

export type Encoding = (typeof encodings)[number];

/** The file's column for each field, counted from 0; null if the file does not have it. */
export type ImportColumns = Record<AccountField, number | null>;

/**
 * What loading a row does. `kept`: the account was sent from here with other values, and stays as it is.
 * `refused`: the row cannot be loaded, and a reason says why.
 */
export const rowVerdicts = ['added', 'changed', 'unchanged', 'kept', 'refused'] as const;

export type RowVerdict = (typeof rowVerdicts)[number];

/** How many rows got each verdict. */
const rowCountsSchema = z.record(z.enum(rowVerdicts), z.number());

export type RowCounts = z.infer<typeof rowCountsSchema>;

const previewRowSchema = z.object({
  /** As spreadsheets count: the header is row 1. */
  row: z.number(),
  values: accountValuesSchema,
  verdict: z.enum(rowVerdicts),
  reason: z.nullable(z.string()),
  /** What the person should look at in a row that is loaded. */
  notes: z.array(z.string()),
});

export type ImportPreviewRow = z.infer<typeof previewRowSchema>;

/** What a file is and what loading it would do, judged by its first part. */
export const importPreviewSchema = z.object({
  encoding: z.enum(encodings),
  /** Words by which the person can tell whether a guessed encoding is right; none where it is sure. */
  doubtfulWords: z.array(z.string()),
  delimiter: z.enum([',', ';', '\t', '|']),
  /** The row with the titles of the columns, as a spreadsheet counts. */
  headerRow: z.number(),
  /** The rows that may be the header, each with its first cells. */
  headerRowChoices: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
  header: z.array(z.string()),
  columns: z.object(eachField(() => z.nullable(z.number()))),
  /** The cells of the first rows as in the file, shortened, so that people recognise the columns. */
  firstCells: z.array(z.array(z.string())),
  /** What loading would do to the first rows. */
  rows: z.array(previewRowSchema),
  /** Rows below the header: exact if `countsAreExact`, otherwise estimated from the first part of the file. */
  rowCount: z.number(),
  countsAreExact: z.boolean(),
  /** How many of them would be refused, counted in the same way; 0 while no column has the name. */
  refusedCount: z.number(),
  /** Rows that were seen and have a note, and the first of them; null where none has. */
  noted: z.nullable(z.object({ count: z.number(), row: z.number(), note: z.string() })),
});

export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** How the person has chosen that the file is read; what is left out is detected. */
export interface ReadingChoices {
  encoding?: Encoding | undefined;
  headerRow?: number | undefined;
}

/** How a query says that the file does not have a field. A field that the query leaves out stays undecided. */
export const noColumn = 'none';

/** Takes the columns from a parsed query. */
export function columnsOf(query: Partial<Record<AccountField, number | null | undefined>>): ImportColumns {
  return eachField((field) => query[field] ?? null);
}

/** One line of the answer to a load. */
export const loadEventSchema = z.union([
  z.object({
    kind: z.literal('progress'),
    /** Bytes of the file read so far. */
    bytes: z.number(),
    counts: rowCountsSchema,
  }),
  /** Lines of the file of refused rows, as CSV. The first one is its header. */
  z.object({ kind: z.literal('refused'), csv: z.string() }),
  z.object({ kind: z.literal('done'), counts: rowCountsSchema }),
  /** The load ended early. What `counts` says was loaded stays. */
  z.object({ kind: z.literal('failed'), detail: z.string(), counts: rowCountsSchema }),
]);

export type LoadEvent = z.infer<typeof loadEventSchema>;

/** Reads one line of the answer to a load, which is newline-delimited JSON; null for an unknown one. */
export function readLoadEvent(line: unknown): LoadEvent | null {
  return loadEventSchema.safeParse(line).data ?? null;
}
