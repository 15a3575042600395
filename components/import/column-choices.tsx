import { fileImportTexts } from '#messages/import/file-import';
import { nameTexts } from '#messages/names';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ImportColumns, ImportPreview } from '@/lib/schemas/import';
import { Choice } from './choice';
import { columnTitle } from './preview-table';

const { check: texts } = fileImportTexts;

interface ColumnChoicesProps {
  preview: ImportPreview;
  onChange: (columns: ImportColumns) => void;
}

/** Which column of the file holds which field: guessed first, then the person's to correct. */
export function ColumnChoices({ preview, onChange }: ColumnChoicesProps) {
  const { header, columns } = preview;
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <legend className="mb-2 font-semibold">{texts.columns}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-5">
        {accountFields.map((field) => (
          <Choice
            key={field}
            label={nameTexts.fields[field]}
            value={columns[field] ?? ''}
            onChange={(value) => onChange({ ...columns, [field]: columnOf(value) })}
          >
            <option value="">{texts.notInFile}</option>
            {header.map((title, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; titles may repeat.
              <option key={column} value={column}>
                {columnTitle(title, column)}
              </option>
            ))}
          </Choice>
        ))}
      </div>
      <p className="text-sm text-ink-2">{texts.withoutColumn}</p>
    </fieldset>
  );
}

function columnOf(value: string): number | null {
  return value === '' ? null : Number(value);
}
