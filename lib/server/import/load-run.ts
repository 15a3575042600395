import 'server-only';
import { fileProblemTexts } from '#messages/import/file-problems';
import type { Account } from '@/lib/schemas/account/account-fields';
import { type LoadEvent, type RowCounts, rowLimit } from '@/lib/schemas/import';
import type { LineWriter } from '@/lib/server/http/ndjson-response';
import { loadAccounts } from '@/lib/server/ledger/accounts/load-accounts';
import type { LoadSource } from '@/lib/server/ledger/accounts/load-effect';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import type { Ledger } from '@/lib/server/ledger/ledger';
import type { SourceFile } from './reading/source-file';
import { UnreadableFileError } from './reading/unreadable-file';
import { refusedLine, refusedStart } from './refused-rows';
import type { RowCheck } from './row-check';

const progressEveryMs = 200;
/** Refused rows are sent together. One line for each would keep the reader busier than the ledger. */
const refusedTogetherCharacters = 32 * 1024;

/** Loads one file and sends its events. If nobody listens any more, it ends after the current batch. */
export class LoadRun {
  counts: RowCounts = { added: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 };
  readonly #lines: LineWriter;
  readonly #bytesRead: () => number;
  #refused = '';
  #progressAtMs = 0;

  /** `bytesRead`: how far the file was read, for the progress. */
  constructor(lines: LineWriter, bytesRead: () => number) {
    this.#lines = lines;
    this.#bytesRead = bytesRead;
  }

  async load(ledger: Ledger, source: LoadSource, file: SourceFile, check: RowCheck): Promise<void> {
    this.#refused = refusedStart(file.header);
    await loadAccounts(ledger, source, this.#accounts(file.rows, check), {
      signal: this.#lines.signal,
      onProgress: (counts) => {
        this.counts = { ...counts, refused: this.counts.refused };
        void this.#sendProgress();
      },
    });
    await this.#sendRefused();
    await this.#send({ kind: 'done', counts: this.counts });
  }

  /** Sends why the load ended early. The rows in `counts` stay loaded. */
  async fail(error: unknown): Promise<void> {
    await this.#sendRefused();
    await this.#send({ kind: 'failed', detail: detailOf(error), counts: this.counts });
  }

  async *#accounts(rows: SourceFile['rows'], check: RowCheck): AsyncGenerator<Account, void> {
    let count = 0;
    for await (const row of rows) {
      if (this.#lines.signal.aborted) return;
      count += 1;
      if (count > rowLimit) throw new TooManyRowsError();
      const result = check.check(row);
      if ('account' in result) {
        yield result.account;
        continue;
      }
      this.counts = { ...this.counts, refused: this.counts.refused + 1 };
      this.#refused += refusedLine(row, result.refused);
      if (this.#refused.length > refusedTogetherCharacters) await this.#sendRefused();
      await this.#sendProgress();
    }
  }

  async #sendRefused(): Promise<void> {
    const csv = this.#refused;
    this.#refused = '';
    if (csv !== '') await this.#send({ kind: 'refused', csv });
  }

  async #sendProgress(): Promise<void> {
    const nowMs = performance.now();
    if (nowMs - this.#progressAtMs < progressEveryMs) return;
    this.#progressAtMs = nowMs;
    await this.#send({ kind: 'progress', bytes: this.#bytesRead(), counts: this.counts });
  }

  async #send(event: LoadEvent): Promise<void> {
    await this.#lines.write(event);
  }
}

class TooManyRowsError extends Error {
  override readonly name = 'TooManyRowsError';
}

function detailOf(error: unknown): string {
  if (error instanceof UnreadableFileError) return error.details.detail;
  if (error instanceof TooManyRowsError) {
    return fileProblemTexts.tooManyRows(rowLimit);
  }
  if (error instanceof LedgerUnavailableError) {
    return fileProblemTexts.ledgerUnavailable;
  }
  return fileProblemTexts.internal;
}
