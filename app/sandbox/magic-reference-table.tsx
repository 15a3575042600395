import { magicReferenceTexts } from '#messages/sandbox/magic-references';
import { sandboxTexts } from '#messages/sandbox/sandbox';
import { type MagicReference, magicReferences } from '@/lib/sandbox/accounts/magic-references';

const { magic: texts } = sandboxTexts;

const outcomeColours: Readonly<Record<MagicReference['outcome'], string>> = {
  done: 'text-good',
  saved: 'text-good',
  rejected: 'text-bad',
  unknown: 'text-warn',
};

/** The names that make the sandbox misbehave. On narrow screens the table scrolls, not the page. */
export function MagicReferenceTable() {
  return (
    <section
      aria-label={texts.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too (WCAG 2.1.1)
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line bg-panel"
    >
      <table className="w-full min-w-xl border-collapse text-left">
        <thead className="text-ink-2">
          <tr>
            <HeaderCell>{texts.columns.reference}</HeaderCell>
            <HeaderCell>{texts.columns.does}</HeaderCell>
            <HeaderCell>{texts.columns.shows}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {magicReferences.map(({ reference, outcome }) => (
            <tr key={reference} className="border-t border-line align-top">
              <th scope="row" className="whitespace-nowrap px-3 py-2 font-mono font-normal">
                {reference}
              </th>
              <td className="px-3 py-2">{magicReferenceTexts[reference].does}</td>
              <td className="px-3 py-2">
                <strong className={`font-semibold ${outcomeColours[outcome]}`}>
                  {texts.outcomes[outcome]}
                </strong>{' '}
                {magicReferenceTexts[reference].shows}
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
