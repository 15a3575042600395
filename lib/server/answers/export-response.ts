import 'server-only';
import type { Logger } from 'pino';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { csvContentType, csvLine, csvStart } from '@/lib/server/http/csv-line';
import { type ActivityRequest, exportActivity } from '@/lib/server/ledger/attempts/reading/activity';
import { giveWay } from '@/lib/server/ledger/give-way';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { attemptCells, attemptHeadings } from './attempt-cells';
import { pacedStream } from './paced-stream';

/** Lines sent together. One by one, each would be a packet. */
const linesPerChunk = 200;

/** A download that is paused for longer is cut off. */
const longestPauseMs = 120_000;

type ExportRequest = Omit<ActivityRequest, 'cursor' | 'limit'>;

/**
 * The activity as a CSV file, read from the ledger only as fast as the reader takes it, and only while they stay.
 * If the ledger fails at the start, this throws LedgerUnavailableError. If it fails later, the connection is cut,
 * because a file that merely ends would look complete.
 *
 * `onEnd` is called once the file is sent, cut off or abandoned.
 */
export async function exportResponse(
  ledger: Ledger,
  request: ExportRequest,
  log: Logger,
  onEnd: () => void = () => {},
): Promise<Response> {
  const attempts = exportActivity(ledger, request);
  const first = await attempts.next();
  const chunks = encodedChunks(csvLines(first, attempts), log);
  const body = pacedStream(chunks, {
    giveWay: () => giveWay(ledger),
    idleMs: longestPauseMs,
    onEnd,
  });
  return new Response(body as BodyInit, {
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
