import { Button } from '@/components/ui/button';
import type { ImportColumns, ImportPreview } from '@/lib/schemas/import';
import { ColumnChoices } from './column-choices';
import { FailureNote } from './failure-note';
import { PreviewTable } from './preview-table';
import { sayBytes, sayRows } from './say-amounts';
import type { CheckStep } from './use-file-import';

interface CheckFileProps {
  step: CheckStep;
  onCorrect: (columns: ImportColumns) => void;
  onLoad: () => void;
  onChooseAnother: () => void;
}

const encodings: Readonly<Record<ImportPreview['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

const delimiters: Readonly<Record<ImportPreview['delimiter'], string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** The second step: which column is which, and what loading would do to the first rows. */
export function CheckFile({ step, onCorrect, onLoad, onChooseAnother }: CheckFileProps) {
  const { file, preview, failure, isStale } = step;
  const { encoding, delimiter, columns, rowCount, rowCountIsExact } = preview;
  const rows = `${rowCountIsExact ? '' : 'about '}${sayRows(rowCount)}`;
  const hasName = columns.reference !== null;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4.5" aria-busy={isStale}>
      <div>
        <h2 className="wrap-anywhere">{file.name}</h2>
        <p className="text-sm text-ink-2">
          {sayBytes(file.size)}, {rows}, {encodings[encoding]}, cells parted by {delimiters[delimiter]}
        </p>
      </div>
      {failure === null ? null : <FailureNote failure={failure} />}
      <ColumnChoices preview={preview} onChange={onCorrect} />
      {hasName ? <PreviewTable preview={preview} isStale={isStale} /> : null}
      <p role="status" className="text-sm text-ink-2">
        {hasName ? '' : 'Choose the column in which the account name stands. Nothing is loaded before that.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={!hasName || rowCount === 0 || isStale} onClick={onLoad}>
          {rowCount === 0 ? 'No row to load' : `Load ${rows}`}
        </Button>
        <Button onClick={onChooseAnother}>Choose another file</Button>
      </div>
    </section>
  );
}
