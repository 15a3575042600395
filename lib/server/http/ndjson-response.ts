import 'server-only';

/** Writes the lines of an answer while it is being sent. */
export interface LineWriter {
  /** Resolves once the reader has room for more. Never rejects: `signal` says that the reader has gone. */
  write(line: unknown): Promise<void>;
  signal: AbortSignal;
}

/** Lines buffered for a slow reader before `write` waits. */
const linesAhead = 16;

/**
 * Answers 200 with one JSON value per line while `produce` runs. `produce` reports its own failures as a line. If
 * it throws, the answer is cut off and `onError` gets the error.
 */
export function ndjsonResponse(
  produce: (lines: LineWriter) => Promise<void>,
  onError: (error: unknown) => void,
): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(
    undefined,
    new CountQueuingStrategy({ highWaterMark: linesAhead }),
  );
  const writer = writable.getWriter();
  const gone = new AbortController();
  writer.closed.catch(() => gone.abort());
  const encoder = new TextEncoder();
  const write = async (line: unknown) => {
    // If a write fails, so does the stream, which `closed` reports.
    writer.write(encoder.encode(`${JSON.stringify(line)}\n`)).catch(() => {});
    await writer.ready.catch(() => {});
  };
  produce({ write, signal: gone.signal })
    .then(
      () => writer.close(),
      (error: unknown) => {
        onError(error);
        return writer.abort(error);
      },
    )
    // Closing a stream that the reader has left is not a failure.
    .catch(() => {});
  return new Response(readable, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
}
