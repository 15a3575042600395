import 'server-only';
import { ReadableStream } from 'node:stream/web';
import type { Logger } from 'pino';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { csvContentType, csvLine, csvStart } from '@/lib/server/http/csv-line';
import { type ActivityRequest, exportActivity } from '@/lib/server/ledger/attempts/activity';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { attemptCells, attemptHeadings } from './attempt-cells';

/** Lines sent together. One by one, each would be a packet. */
const linesPerChunk = 200;

type ExportRequest = Omit<ActivityRequest, 'cursor' | 'limit'>;

/**
 * The activity as a CSV file, read from the ledger only as fast as the reader takes it, and only while they stay.
 * If the ledger fails at the start, this throws LedgerUnavailableError. If it fails later, the connection is cut,
 * because a file that merely ends would look complete.
 */
export async function exportResponse(ledger: Ledger, request: ExportRequest, log: Logger): Promise<Response> {
  const attempts = exportActivity(ledger, request);
  const first = await attempts.next();
  const chunks = encodedChunks(csvLines(first, attempts), log);
  return new Response(ReadableStream.from(chunks) as BodyInit, {
    headers: {
      'Content-Type': csvContentType,
      'Content-Disposition': `attachment; filename="${fileName(request.apiRegion, new Date())}"`,
    },
  });
}

async function* csvLines(
  first: IteratorResult<AttemptItem, void>,
  rest: AsyncIterable<AttemptItem>,
): AsyncGenerator<string, void, undefined> {
  yield csvStart + csvLine(attemptHeadings);
  if (!first.done) yield csvLine(attemptCells(first.value));
  for await (const attempt of rest) yield csvLine(attemptCells(attempt));
}

async function* encodedChunks(
  lines: AsyncIterable<string>,
  log: Logger,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  try {
    for await (const line of lines) {
      waiting.push(line);
      if (waiting.length < linesPerChunk) continue;
      yield encoder.encode(waiting.join(''));
      waiting = [];
    }
    if (waiting.length > 0) yield encoder.encode(waiting.join(''));
  } catch (error) {
    log.error({ err: error }, 'an export of the activity was broken off');
    throw error;
  }
}

function fileName(apiRegion: ApiRegion, at: Date): string {
  return `activity-${apiRegion}-${at.toISOString().slice(0, 10)}.csv`;
}
