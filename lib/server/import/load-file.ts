import 'server-only';
import type { Logger } from 'pino';
import { fileProblemTexts } from '#messages/import/file-problems';
import { nameTexts } from '#messages/names';
import {
  columnsOf,
  fileLimitBytes,
  type ImportColumns,
  type ReadingChoices,
  sampleBytes,
} from '@/lib/schemas/import';
import { env } from '@/lib/server/env';
import { type LineWriter, ndjsonResponse } from '@/lib/server/http/ndjson-response';
import { parseQuery } from '@/lib/server/http/parse-query';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import type { LoadSource } from '@/lib/server/ledger/accounts/load-effect';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import { beginImport } from '@/lib/server/ledger/imports/running-import';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { logEvent } from '@/lib/server/log-event';
import { requireColumns } from './file-columns';
import { loadQuerySchema } from './import-query';
import { LoadRun } from './load-run';
import { loadSourceOf } from './load-source';
import { detectFormat, openSourceFile, type SourceFile } from './reading/source-file';
import { RowCheck } from './row-check';
import { type SpooledFile, spoolBody } from './spooled-file';

/**
 * Loads the accounts of a file, the request's body, into the ledger, and answers with the events of the load
 * while it runs (`LoadEvent`). Nothing is sent to the accounts API.
 *
 * A file that cannot be loaded at all is a problem. Once rows are loaded, the load ends with the file, with a
 * `failed` event, or when nobody reads the answer any more: whole batches are loaded then, and the same file
 * can be loaded again.
 */
export async function loadFile({ request, apiRegion, staff, log }: StaffRequest<unknown>): Promise<Response> {
  const { fileName, encoding, headerRow, ...query } = parseQuery(request, loadQuerySchema);
  const columns = columnsOf(query);
  const { actor } = staff;
  // Before the file is received: whoever has to wait is told at once, and two large files never fill the disk.
  const endImport = await beginOnlyImport({ actor, apiRegion, file: fileName });
  try {
    const upload = await spoolBody(request, env().dataDir, fileLimitBytes);
    const file = await openUpload(upload, columns, { encoding, headerRow });
    const source = { ...loadSourceOf(apiRegion, columns), actor, file: fileName };
    return ndjsonResponse(
      (lines) => load({ lines, source, file, upload, columns, log }).finally(endImport),
      (error) => log.error({ err: error }, 'a load broke off'),
    );
  } catch (error) {
    await endImport();
    throw error;
  }
}

/** Throws `import-running` where somebody loads a file already, into whatever API region. */
async function beginOnlyImport(started: Parameters<typeof beginImport>[1]): Promise<() => Promise<void>> {
  const begun = await beginImport(ledger(), started);
  if ('end' in begun) return begun.end;
  const { actorName, file, apiRegion, startedAt } = begun.running;
  const since = startedAt.toISOString().slice(0, 16).replace('T', ' ');
  throw new ProblemResponseError('import-running', {
    detail: fileProblemTexts.anotherRuns(actorName, file, nameTexts.apiRegions[apiRegion], since),
  });
}

interface Load {
  lines: LineWriter;
  source: LoadSource;
  file: SourceFile;
  upload: SpooledFile;
  columns: ImportColumns;
  log: Logger;
}

async function load({ lines, source, file, upload, columns, log }: Load): Promise<void> {
  const run = new LoadRun(lines, () => upload.bytesRead);
  try {
    await run.load(ledger(), source, file, new RowCheck(file.header, columns));
  } catch (error) {
    log.error({ err: error instanceof LedgerUnavailableError ? error.cause : error }, 'a load failed');
    await run.fail(error);
  } finally {
    logEvent(log, 'import', { ...run.counts, stopped: lines.signal.aborted });
    await upload.close();
  }
}

async function openUpload(
  upload: SpooledFile,
  columns: ImportColumns,
  chosen: ReadingChoices,
): Promise<SourceFile> {
  try {
    const sample = await upload.start(sampleBytes);
    const format = await detectFormat(sample, upload.bytes <= sample.byteLength, chosen);
    const file = await openSourceFile(upload.read(), format);
    requireColumns(columns, file.header);
    return file;
  } catch (error) {
    await upload.close();
    throw error;
  }
}
