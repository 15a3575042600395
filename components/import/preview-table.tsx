import { fileImportTexts } from '#messages/import/file-import';
import { nameTexts } from '#messages/names';
import { Pill } from '@/components/ui/pill';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ImportPreview, ImportPreviewRow } from '@/lib/schemas/import';
import { verdictTones } from './verdicts';

const { preview: texts } = fileImportTexts;

const cell = 'px-3 py-2 text-left align-top';

/** The first rows of the file as they would be loaded, and what would become of each. */
export function PreviewTable({ preview, isStale }: { preview: ImportPreview; isStale: boolean }) {
  const { rows, columns } = preview;
  const fields = accountFields.filter((field) => columns[field] !== null);
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be scrollable by keyboard.
      tabIndex={0}
      aria-label={texts.label}
      className={`overflow-x-auto rounded-md border border-line bg-panel ${isStale ? 'opacity-60' : ''}`}
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{texts.caption}</caption>
        <thead>
          <tr className="text-sm whitespace-nowrap text-ink-2">
            <th scope="col" className={`${cell} font-medium`}>
              {texts.row}
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              {texts.verdict}
            </th>
            {fields.map((field) => (
              <th key={field} scope="col" className={`${cell} font-medium`}>
                {nameTexts.fields[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className="border-t border-line">
              <td className={`${cell} text-sm text-ink-2`}>{row.row}</td>
              <td className={cell}>
                <Verdict row={row} />
              </td>
              {fields.map((field) => (
                <td key={field} className={`${cell} max-w-64 wrap-anywhere`}>
                  {row.values[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Verdict({ row }: { row: ImportPreviewRow }) {
  const { verdict, reason } = row;
  return (
    <>
      <Pill tone={verdictTones[verdict]}>{fileImportTexts.verdicts[verdict]}</Pill>
      {reason === null ? null : <p className="mt-1 max-w-80 min-w-48 text-sm text-ink-2">{reason}</p>}
    </>
  );
}
