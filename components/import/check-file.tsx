import { fileImportTexts } from '#messages/import/file-import';
import { Button } from '@/components/ui/button';
import { FailureNote } from '@/components/ui/failure-note';
import type { ImportChoices } from '@/lib/client/api/import-file';
import { formatFileSize } from '@/lib/client/words/file-size';
import { ColumnChoices } from './column-choices';
import { FirstRows, PreviewTable } from './preview-table';
import { ReadingFields } from './reading-fields';
import type { CheckStep } from './use-file-import';

interface CheckFileProps {
  step: CheckStep;
  onCorrect: (change: Partial<ImportChoices>) => void;
  onLoad: () => void;
  onChooseAnother: () => void;
}

const { check: texts } = fileImportTexts;

/** The second step: which column is which, and what loading would do to the first rows. */
export function CheckFile({ step, onCorrect, onLoad, onChooseAnother }: CheckFileProps) {
  const { file, preview, failure, isStale } = step;
  const { delimiter, columns, rowCount, countsAreExact, refusedCount, noted } = preview;
  const say = countsAreExact ? texts.exactly : texts.about;
  const hasName = columns.reference !== null;
  const loadCount = rowCount - refusedCount;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4.5" aria-busy={isStale}>
      <div>
        <h2 className="wrap-anywhere">{file.name}</h2>
        <p className="text-sm text-ink-2">
          {say.facts(formatFileSize(file.size), rowCount, texts.delimiters[delimiter])}
        </p>
      </div>
      {failure === null ? null : <FailureNote failure={failure} />}
      <ReadingFields preview={preview} onChange={onCorrect} />
      <ColumnChoices preview={preview} onChange={(changed) => onCorrect({ columns: changed })} />
      {hasName ? <PreviewTable preview={preview} isStale={isStale} /> : <FirstRows preview={preview} />}
      <p role="status" className="text-sm text-ink-2">
        {hasName ? null : texts.needsName}
        {hasName && refusedCount > 0 ? say.refused(refusedCount) : null}
      </p>
      {noted === null ? null : (
        <p className="text-sm text-ink-2">{texts.noted(noted.count, noted.row, noted.note)}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={!hasName || loadCount === 0 || isStale} onClick={onLoad}>
          {loadCount === 0 ? texts.nothing : say.load(loadCount)}
        </Button>
        <Button onClick={onChooseAnother}>{texts.chooseAnother}</Button>
      </div>
    </section>
  );
}
