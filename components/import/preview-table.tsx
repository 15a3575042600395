import type { ReactNode } from 'react';
import { fileImportTexts } from '#messages/import/file-import';
import { nameTexts } from '#messages/names';
import { Pill } from '@/components/ui/pill';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ImportPreview, ImportPreviewRow, RowVerdict } from '@/lib/schemas/import';

/** Whether a verdict on a row is good news. */
const verdictTones = {
  added: 'good',
  changed: 'good',
  unchanged: 'flat',
  kept: 'flat',
  refused: 'bad',
} as const satisfies Readonly<Record<RowVerdict, string>>;

const cell = 'px-3 py-2 text-left align-top';
const valueCell = `${cell} max-w-64 wrap-anywhere`;

/** The first rows of the file as they would be loaded, and what would happen to each. */
export function PreviewTable({ preview, isStale }: { preview: ImportPreview; isStale: boolean }) {
  const { rows, columns } = preview;
  const { label, caption, row: rowNumber, verdict } = fileImportTexts.preview;
  const fields = accountFields.filter((field) => columns[field] !== null);
  const heads = [rowNumber, verdict, ...fields.map((field) => nameTexts.fields[field])];
  return (
    <ScrollingTable label={label} caption={caption} heads={heads} isStale={isStale}>
      {rows.map((row) => (
        <tr key={row.row} className="border-t border-line">
          <td className={`${cell} text-sm text-ink-2`}>{row.row}</td>
          <td className={cell}>
            <Verdict row={row} />
          </td>
          {fields.map((field) => (
            <td key={field} className={valueCell}>
              {row.values[field]}
            </td>
          ))}
        </tr>
      ))}
    </ScrollingTable>
  );
}

/** The file's columns with their first values, so that the person can tell which one holds the names. */
export function FirstRows({ preview: { header, firstCells } }: { preview: ImportPreview }) {
  const { label, caption } = fileImportTexts.firstRows;
  return (
    <ScrollingTable label={label} caption={caption} heads={header.map(columnTitle)} isStale={false}>
      {firstCells.map((cells, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows and cells are their places.
        <tr key={row} className="border-t border-line">
          {header.map((_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows and cells are their places.
            <td key={column} className={valueCell}>
              {cells[column]}
            </td>
          ))}
        </tr>
      ))}
    </ScrollingTable>
  );
}

/** A column's title, or its position if the file gives none. */
export function columnTitle(title: string, column: number): string {
  return title.trim() === '' ? fileImportTexts.check.column(column + 1) : title;
}

interface ScrollingTableProps {
  label: string;
  caption: string;
  heads: readonly string[];
  isStale: boolean;
  children: ReactNode;
}

function ScrollingTable({ label, caption, heads, isStale, children }: ScrollingTableProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be scrollable by keyboard.
      tabIndex={0}
      aria-label={label}
      className={`overflow-x-auto rounded-md border border-line bg-panel ${isStale ? 'opacity-60' : ''}`}
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-sm whitespace-nowrap text-ink-2">
            {heads.map((head, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; titles may repeat.
              <th key={column} scope="col" className={`${cell} font-medium`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function Verdict({ row }: { row: ImportPreviewRow }) {
  const { verdict, reason, notes } = row;
  return (
    <>
      <Pill tone={verdictTones[verdict]}>{fileImportTexts.verdicts[verdict]}</Pill>
      {reason === null ? null : <p className="mt-1 max-w-80 min-w-48 text-sm text-ink-2">{reason}</p>}
      {notes.map((note) => (
        <p key={note} className="mt-1 max-w-80 min-w-48 text-sm text-warn">
          {note}
        </p>
      ))}
    </>
  );
}
