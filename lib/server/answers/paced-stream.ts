import 'server-only';
import { ReadableStream } from 'node:stream/web';

interface PaceOptions {
  /** Waited for before each chunk. */
  giveWay: () => Promise<void>;
  /** The stream fails once its reader has taken nothing for so long: a reader who has gone away keeps nothing open. */
  idleMs: number;
  /** Called once, however the stream ends. */
  onEnd: () => void;
}

/** A reader took nothing of a stream for too long. */
export class IdleReaderError extends Error {
  override readonly name = 'IdleReaderError';
}

/**
 * A stream of chunks that are made one by one, as the reader asks for them. Between two of them other requests
 * have their turn: the embedded ledger answers so fast that reading it would keep everybody waiting.
 */
export function pacedStream(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  { giveWay, idleMs, onEnd }: PaceOptions,
): ReadableStream<Uint8Array> {
  let idle: NodeJS.Timeout | undefined;
  let isOver = false;
  const end = () => {
    clearTimeout(idle);
    if (!isOver) onEnd();
    isOver = true;
  };
  const waitForReader = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    idle = setTimeout(() => {
      controller.error(new IdleReaderError());
      // Ends the generator with the failure, which is how it tells an end that is not its own.
      chunks.throw(new IdleReaderError()).catch(() => {});
      end();
    }, idleMs).unref();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: waitForReader,
      async pull(controller) {
        clearTimeout(idle);
        await giveWay();
        try {
          const { value, done } = await chunks.next();
          if (isOver) return;
          if (done) {
            end();
            controller.close();
            return;
          }
          controller.enqueue(value);
          waitForReader(controller);
        } catch (error) {
          end();
          throw error;
        }
      },
      async cancel() {
        end();
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}
