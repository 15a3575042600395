import { type MagicReference, magicReferences } from '@/lib/sandbox/magic-references';

const outcomeColours: Readonly<Record<MagicReference['outcome'], string>> = {
  'Created or updated': 'text-good',
  Saved: 'text-good',
  Rejected: 'text-bad',
  Unknown: 'text-warn',
};

/** The names that make the sandbox misbehave. On narrow screens the table scrolls, not the page. */
export function MagicReferenceTable() {
  return (
    <section
      aria-label="Names that make the sandbox misbehave"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too (WCAG 2.1.1)
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line bg-panel"
    >
      <table className="w-full min-w-xl border-collapse text-left">
        <thead className="text-ink-2">
          <tr>
            <HeaderCell>Account name</HeaderCell>
            <HeaderCell>The API</HeaderCell>
            <HeaderCell>Account Desk</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {magicReferences.map((row) => (
            <tr key={row.reference} className="border-t border-line align-top">
              <th scope="row" className="whitespace-nowrap px-3 py-2 font-mono font-normal">
                {row.reference}
              </th>
              <td className="px-3 py-2">{row.does}</td>
              <td className="px-3 py-2">
                <strong className={`font-semibold ${outcomeColours[row.outcome]}`}>{row.outcome}.</strong>{' '}
                {row.shows}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeaderCell({ children }: { children: string }) {
  return (
    <th scope="col" className="px-3 py-2 font-semibold">
      {children}
    </th>
  );
}
