import { toFailure } from '@/lib/client/api/failures';
import { type ImportChoices, loadFile } from '@/lib/client/api/import-file';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { RowCounts } from '@/lib/schemas/import';

/** How far a load has got. `readBytes` is null while the file is still being sent. */
export interface LoadProgress {
  sentBytes: number;
  readBytes: number | null;
  counts: RowCounts;
}

/** How a load ended: finished, failed early, or stopped by the person. */
export interface LoadEnd {
  how: 'done' | 'failed' | 'stopped';
  detail: string | null;
  counts: RowCounts;
  /** The file of refused rows; null if there are none. */
  refused: Blob | null;
}

interface LoadTask {
  apiRegion: ApiRegion;
  file: File;
  choices: ImportChoices;
  signal: AbortSignal;
}

const noRows: RowCounts = { added: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 };

/** Loads a file, shows its progress and returns how it ended. */
export async function followLoad(task: LoadTask, show: (progress: LoadProgress) => void): Promise<LoadEnd> {
  let progress: LoadProgress = { sentBytes: 0, readBytes: null, counts: noRows };
  let failed: string | null = null;
  const refused: string[] = [];
  const advance = (change: Partial<LoadProgress>) => {
    progress = { ...progress, ...change };
    show(progress);
  };
  const ended = (how: LoadEnd['how'], detail: string | null): LoadEnd => {
    const { counts } = progress;
    const blob = counts.refused > 0 ? new Blob(refused, { type: 'text/csv;charset=utf-8' }) : null;
    return { how, detail, counts, refused: blob };
  };
  advance({});
  try {
    await loadFile({
      ...task,
      onSent: (sentBytes) => advance({ sentBytes }),
      onEvent(event) {
        if (event.kind === 'refused') return void refused.push(event.csv);
        if (event.kind === 'failed') failed = event.detail;
        const readBytes = event.kind === 'progress' ? event.bytes : progress.readBytes;
        advance({ readBytes, counts: event.counts });
      },
    });
    return failed === null ? ended('done', null) : ended('failed', failed);
  } catch (error) {
    return task.signal.aborted ? ended('stopped', null) : ended('failed', detailOf(error));
  }
}

/** What happened, including what the server found wrong. */
export function detailOf(error: unknown): string {
  const { detail, errors } = toFailure(error, 'load');
  return [detail, ...errors.map((item) => item.detail)].join(' ');
}
