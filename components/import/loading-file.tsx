import { fileImportTexts } from '#messages/import/file-import';
import { Button } from '@/components/ui/button';
import { formatFileSize } from '@/lib/client/words/file-size';
import { rowVerdicts } from '@/lib/schemas/import';
import type { LoadProgress } from './follow-load';

const { loading: texts } = fileImportTexts;

interface LoadingFileProps {
  file: File;
  progress: LoadProgress;
  onStop: () => void;
}

/** The third step, while it runs: the file is sent to our server, then its rows are loaded. */
export function LoadingFile({ file, progress, onStop }: LoadingFileProps) {
  const { sentBytes, readBytes, counts } = progress;
  const isSending = readBytes === null;
  const doneBytes = Math.min(readBytes ?? sentBytes, file.size);
  const [done, whole] = [formatFileSize(doneBytes), formatFileSize(file.size)];
  const rows = rowVerdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  return (
    <section className="grid max-w-work grid-cols-[minmax(0,1fr)] gap-3">
      <h2 role="status" className="wrap-anywhere">
        {isSending ? texts.sending(file.name) : texts.loading(file.name)}
      </h2>
      <progress
        aria-label={isSending ? texts.sendingLabel : texts.loadingLabel}
        value={doneBytes}
        max={file.size}
        className="h-2 w-full accent-accent"
      />
      <p className="text-sm text-ink-2">
        {isSending ? texts.sent(done, whole) : texts.loaded(done, whole, rows)}
      </p>
      <p className="text-sm text-ink-2">{texts.keepOpen}</p>
      <div>
        <Button onClick={onStop}>{texts.stop}</Button>
      </div>
    </section>
  );
}
