import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import {
  type ImportColumns,
  type ImportPreview,
  importPreviewSchema,
  type LoadEvent,
  noColumn,
  type ReadingChoices,
  readLoadEvent,
  sampleBytes,
} from '@/lib/schemas/import';
import { OfflineError } from './errors';
import { changes, request, toError } from './request';

const deadlineMs = 30_000;
const maxNameLength = 255;

/** The headers for a file's bytes. The file's name is in the address. */
const headers = { ...changes, 'Content-Type': 'application/octet-stream' };

/** What the person has chosen of how a file is read. Without `columns` they are guessed. */
export interface ImportChoices extends ReadingChoices {
  columns: ImportColumns | null;
}

/**
 * What loading the file would do, judged by its first part. What is not chosen is guessed.
 * Changes nothing. Throws what `request` throws.
 */
export function previewFile(
  apiRegion: ApiRegion,
  file: File,
  choices: ImportChoices,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const query = new URLSearchParams({ ...parametersOf(choices), fileBytes: String(file.size) });
  return request(`/api/${apiRegion}/accounts/import/preview?${query}`, importPreviewSchema, {
    method: 'POST',
    headers,
    body: file.slice(0, sampleBytes),
    deadlineMs,
    signal,
  });
}

/** A load and its callbacks. */
export interface FileLoad {
  apiRegion: ApiRegion;
  file: File;
  choices: ImportChoices;
  /** Bytes of the file sent to Account Desk so far. */
  onSent(bytes: number): void;
  onEvent(event: LoadEvent): void;
  /** Stops the load: the server ends it after the current batch. */
  signal: AbortSignal;
}

/**
 * Sends a file to be loaded and reports its events; the last is `done` or `failed`. Uses XMLHttpRequest, because
 * fetch reports no upload progress. Throws ProblemError, OfflineError, or NoAnswerError if the events break off.
 */
export async function loadFile(load: FileLoad): Promise<void> {
  if (navigator.onLine === false) throw new OfflineError();
  const { apiRegion, file, choices, signal } = load;
  const query = new URLSearchParams({
    ...parametersOf(choices),
    fileName: file.name.slice(0, maxNameLength),
  });
  const upload = new XMLHttpRequest();
  const reader = new EventReader(upload, load.onEvent);
  upload.open('POST', `/api/${apiRegion}/accounts/import?${query}`);
  for (const [name, value] of Object.entries(headers)) upload.setRequestHeader(name, value);
  upload.upload.onprogress = ({ loaded }) => load.onSent(loaded);
  upload.onprogress = () => reader.read();
  const stop = () => upload.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve) => {
      upload.onloadend = () => resolve();
      upload.send(file);
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
  reader.read();
  if (!reader.isOver) throw toError(parsed(upload.responseText));
}

/** Reads the lines of an answer that is still arriving. */
class EventReader {
  isOver = false;
  readonly #request: XMLHttpRequest;
  readonly #onEvent: (event: LoadEvent) => void;
  #offset = 0;

  constructor(request: XMLHttpRequest, onEvent: (event: LoadEvent) => void) {
    this.#request = request;
    this.#onEvent = onEvent;
  }

  read(): void {
    if (this.#request.status !== 200) return;
    const text = this.#request.responseText;
    for (let end = text.indexOf('\n', this.#offset); end >= 0; end = text.indexOf('\n', this.#offset)) {
      const event = readLoadEvent(parsed(text.slice(this.#offset, end)));
      this.#offset = end + 1;
      if (event === null) continue;
      this.isOver ||= event.kind === 'done' || event.kind === 'failed';
      this.#onEvent(event);
    }
  }
}

/** Names every field, including absent ones: a query without any has its columns guessed. */
function parametersOf({ columns, encoding, headerRow }: ImportChoices): Record<string, string> {
  const fields =
    columns === null ? [] : accountFields.map((field) => [field, String(columns[field] ?? noColumn)]);
  return {
    ...Object.fromEntries(fields),
    ...(encoding === undefined ? {} : { encoding }),
    ...(headerRow === undefined ? {} : { headerRow: String(headerRow) }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
