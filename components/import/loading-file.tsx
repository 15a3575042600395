import { Button } from '@/components/ui/button';
import { rowVerdicts } from '@/lib/schemas/import';
import type { LoadProgress } from './follow-load';
import { sayBytes, sayRows } from './say-amounts';

interface LoadingFileProps {
  file: File;
  progress: LoadProgress;
  onStop: () => void;
}

/** The third step, while it runs: first the file is sent to our own server, then its rows are loaded. */
export function LoadingFile({ file, progress, onStop }: LoadingFileProps) {
  const { sentBytes, readBytes, counts } = progress;
  const isSending = readBytes === null;
  const doneBytes = Math.min(readBytes ?? sentBytes, file.size);
  const rows = rowVerdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  return (
    <section className="grid max-w-work grid-cols-[minmax(0,1fr)] gap-3">
      <h2 role="status" className="wrap-anywhere">
        {isSending ? `Sending ${file.name} to Account Desk` : `Loading ${file.name}`}
      </h2>
      <progress
        aria-label={isSending ? 'Sending the file' : 'Loading accounts'}
        value={doneBytes}
        max={file.size}
        className="h-2 w-full accent-accent"
      />
      <p className="text-sm text-ink-2">
        {sayBytes(doneBytes)} of {sayBytes(file.size)}
        {isSending ? '' : `, ${sayRows(rows)}`}
      </p>
      <p className="text-sm text-ink-2">
        Keep this page open until it is done. Others can save meanwhile, and nothing is sent to the API.
      </p>
      <div>
        <Button onClick={onStop}>Stop</Button>
      </div>
    </section>
  );
}
