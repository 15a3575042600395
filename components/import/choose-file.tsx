import { useId } from 'react';
import { fileImportTexts } from '#messages/import/file-import';
import type { FailureText } from '@/components/ui/failure-note';
import { FailureNote } from '@/components/ui/failure-note';
import { formatFileSize } from '@/lib/client/words/file-size';
import { fileLimitBytes, rowLimit } from '@/lib/schemas/import';

const { choose: texts } = fileImportTexts;

interface ChooseFileProps {
  failure: FailureText | null;
  onChoose: (file: File) => void;
}

/** The first step. Files can also be dropped on the field. */
export function ChooseFile({ failure, onChoose }: ChooseFileProps) {
  const inputId = useId();
  return (
    <section className="grid max-w-work grid-cols-[minmax(0,1fr)] gap-3">
      {failure === null ? null : <FailureNote failure={failure} />}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
        <label htmlFor={inputId} className="font-medium">
          {texts.label}
        </label>
        <input
          id={inputId}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          aria-describedby={`${inputId}-hint`}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onChoose(file);
          }}
          className="w-full rounded-md border border-dashed border-line-strong bg-panel p-4 file:mr-3 file:h-control file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-panel file:px-3.5 file:font-medium file:text-ink hover:file:bg-sunken"
        />
        <p id={`${inputId}-hint`} className="text-sm text-ink-2">
          {texts.hint(formatFileSize(fileLimitBytes), rowLimit)}
        </p>
      </div>
      <p className="text-sm text-ink-2">{texts.whatHappens}</p>
    </section>
  );
}
