import 'server-only';
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblemTexts } from '#messages/import/file-problems';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import { UnreadableFileError } from './reading/unreadable-file';

/** A file that was received whole and lies on disk, under no name: it goes when it is closed or we die. */
export class SpooledFile {
  readonly #handle: FileHandle;
  readonly bytes: number;
  /** Of the file, handed out by `read` so far. */
  bytesRead = 0;

  constructor(handle: FileHandle, bytes: number) {
    this.#handle = handle;
    this.bytes = bytes;
  }

  /** The first bytes, at most `length`. */
  async start(length: number): Promise<Uint8Array> {
    const { buffer, bytesRead } = await this.#handle.read({
      buffer: new Uint8Array(Math.min(length, this.bytes)),
      position: 0,
    });
    return buffer.subarray(0, bytesRead);
  }

  /** The whole file from its start, in chunks. */
  async *read(): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of this.#handle.createReadStream({ start: 0, autoClose: false })) {
      this.bytesRead += chunk.length;
      yield chunk;
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/**
 * Receives the body of a request into a file of `directory`, readable by this user alone. The whole file is
 * here before its first row is loaded: a browser reads no answer while it still sends, and an upload that
 * breaks off has changed nothing.
 *
 * Throws `payload-too-large` above `limitBytes`, UnreadableFileError for an upload that broke off, and
 * `internal` where the disk takes no more.
 */
export async function spoolBody(
  request: Request,
  directory: string,
  limitBytes: number,
): Promise<SpooledFile> {
  const handle = await onDisk(() => openNameless(directory));
  try {
    let bytes = 0;
    for await (const chunk of bodyOf(request)) {
      bytes += chunk.byteLength;
      if (bytes > limitBytes) throw tooLarge(limitBytes);
      await onDisk(() => handle.writeFile(chunk));
    }
    return new SpooledFile(handle, bytes);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openNameless(directory: string): Promise<FileHandle> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, `upload-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await rm(path, { force: true });
  return handle;
}

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array, void> {
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } catch {
    throw new UnreadableFileError(fileProblemTexts.brokenOff);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const problem = new ProblemResponseError('internal', {
      detail: fileProblemTexts.notKept,
    });
    problem.cause = cause;
    throw problem;
  }
}

function tooLarge(limitBytes: number): ProblemResponseError {
  return new ProblemResponseError('payload-too-large', {
    detail: fileProblemTexts.tooLarge(limitBytes / 1024 / 1024),
  });
}
