import { fileImportTexts } from '#messages/import/file-import';
import { Button } from '@/components/ui/button';
import { FailureNote } from '@/components/ui/failure-note';
import { formatFileSize } from '@/lib/client/words/file-size';
import type { ImportColumns } from '@/lib/schemas/import';
import { ColumnChoices } from './column-choices';
import { FirstRows, PreviewTable } from './preview-table';
import type { CheckStep } from './use-file-import';

interface CheckFileProps {
  step: CheckStep;
  onCorrect: (columns: ImportColumns) => void;
  onLoad: () => void;
  onChooseAnother: () => void;
}

const { check: texts } = fileImportTexts;

/** The second step: which column is which, and what loading would do to the first rows. */
export function CheckFile({ step, onCorrect, onLoad, onChooseAnother }: CheckFileProps) {
  const { file, preview, failure, isStale } = step;
  const { encoding, delimiter, columns, rowCount, rowCountIsExact, refusedCount } = preview;
  const say = rowCountIsExact ? texts.exactly : texts.about;
  const hasName = columns.reference !== null;
  const loadCount = rowCount - refusedCount;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4.5" aria-busy={isStale}>
      <div>
        <h2 className="wrap-anywhere">{file.name}</h2>
        <p className="text-sm text-ink-2">
          {say.facts(
            formatFileSize(file.size),
            rowCount,
            texts.encodings[encoding],
            texts.delimiters[delimiter],
          )}
        </p>
      </div>
      {failure === null ? null : <FailureNote failure={failure} />}
      <ColumnChoices preview={preview} onChange={onCorrect} />
      {hasName ? <PreviewTable preview={preview} isStale={isStale} /> : <FirstRows preview={preview} />}
      <p role="status" className="text-sm text-ink-2">
        {hasName ? null : texts.needsName}
        {hasName && refusedCount > 0 ? say.refused(refusedCount) : null}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={!hasName || loadCount === 0 || isStale} onClick={onLoad}>
          {loadCount === 0 ? texts.nothing : say.load(loadCount)}
        </Button>
        <Button onClick={onChooseAnother}>{texts.chooseAnother}</Button>
      </div>
    </section>
  );
}
