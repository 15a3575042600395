import { fileImportTexts } from '#messages/import/file-import';
import { Note } from '@/components/ui/note';
import { encodings, type ImportPreview, type ReadingChoices } from '@/lib/schemas/import';
import { Choice } from './choice';

const { check: texts } = fileImportTexts;

interface ReadingFieldsProps {
  preview: ImportPreview;
  onChange: (change: ReadingChoices) => void;
}

/** How the file is read: detected or guessed, and the person's to correct. */
export function ReadingFields({ preview, onChange }: ReadingFieldsProps) {
  const { encoding, doubtfulWords, headerRow, headerRowChoices } = preview;
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <legend className="mb-2 font-semibold">{texts.reading}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <Choice
          label={texts.encoding}
          value={encoding}
          onChange={(value) => {
            const chosen = encodings.find((known) => known === value);
            if (chosen !== undefined) onChange({ encoding: chosen });
          }}
        >
          {encodings.map((known) => (
            <option key={known} value={known}>
              {texts.encodings[known]}
            </option>
          ))}
        </Choice>
        <Choice
          label={texts.headerRow}
          value={headerRow}
          onChange={(value) => onChange({ headerRow: Number(value) })}
        >
          {headerRowChoices.map(({ row, cells }) => (
            <option key={row} value={row}>
              {texts.headerRowChoice(row, cells.join(', '))}
            </option>
          ))}
        </Choice>
      </div>
      {doubtfulWords.length === 0 ? null : (
        <Note kind="warn" role="status" heading={texts.doubt.title} className="max-w-work">
          <p>{texts.doubt.detail(texts.encodings[encoding])}</p>
          <p className="wrap-anywhere">{doubtfulWords.map(texts.doubt.word).join(', ')}</p>
        </Note>
      )}
    </fieldset>
  );
}
