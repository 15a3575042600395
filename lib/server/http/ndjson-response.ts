import 'server-only';

/** Writes the lines of an answer while it is being given. */
export interface LineWriter {
  /** Resolves once the reader has room for more. Never rejects: `signal` says that the reader has gone. */
  write(line: unknown): Promise<void>;
  signal: AbortSignal;
}

/** Lines that wait for a slow reader before `write` does. */
const linesAhead = 16;

/**
 * Answers 200 with one JSON value a line while `produce` runs. `produce` tells its own failures as a line;
 * one that it throws breaks the answer off, and is handed to `onError`.
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
    // The failure of one write is that of the stream, which `closed` tells.
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
    // Closing what the reader has left is no failure.
    .catch(() => {});
  return new Response(readable, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
}
