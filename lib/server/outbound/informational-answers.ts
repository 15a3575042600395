import 'server-only';
import type { Socket } from 'node:net';

/** A complete informational answer's head. 101 is different: it ends HTTP on that connection. */
const wholeHead = /^HTTP\/1\.[01] 1(?!01)\d\d(?: [^\r\n]*)?\r?\n(?:[^\r\n]+\r?\n)*\r?\n/;

/** What may still become such a head: the start of its first line, or that line and more. */
const begunHead = /^(?:HTTP\/1\.[01] 1(?!01)\d\d[ \r\n]|H?T?T?P?\/?1?\.?[01]? ?1?\d?\d?$)/;

/** Anything longer is not a head. */
const maxHeadLength = 16 * 1024;

/**
 * Takes out the informational answers (1xx) that come before an answer, however many: nothing here asks for
 * one, and a client may ignore those that it did not expect (RFC 9110, section 15.2).
 *
 * undici breaks the connection at a `100 Continue`. The request is with the server by then, so that the save
 * would be tried again and its outcome not be known.
 */
export function withoutInformationalAnswers(socket: Socket): Socket {
  const read = socket.read.bind(socket);
  const write = socket.write.bind(socket) as (...values: unknown[]) => boolean;
  let awaitsAnswer = false;
  let head: Buffer = Buffer.alloc(0);
  return Object.assign(socket, {
    // A connection carries one request at a time, so whatever comes next begins an answer.
    write(...values: unknown[]) {
      awaitsAnswer = true;
      return write(...values);
    },
    read(size?: number) {
      for (let chunk = read(size); ; chunk = read(size)) {
        if (chunk === null || !awaitsAnswer) return chunk;
        head = afterInformational(Buffer.concat([head, chunk]));
        if (head.length > maxHeadLength || !begunHead.test(head.toString('latin1'))) {
          const rest = head;
          awaitsAnswer = false;
          head = Buffer.alloc(0);
          return rest;
        }
      }
    },
  });
}

function afterInformational(bytes: Buffer): Buffer {
  let rest = bytes;
  for (;;) {
    const length = wholeHead.exec(rest.toString('latin1', 0, maxHeadLength))?.[0].length ?? 0;
    if (length === 0) return rest;
    rest = rest.subarray(length);
  }
}
