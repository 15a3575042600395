import Link from 'next/link';
import { nameTexts } from '#messages/names';
import { pageTexts } from '#messages/shell/pages';
import { type ApiRegionStates, readyApiRegions } from '@/components/shell/api-region/api-region-state';
import { Note } from '@/components/ui/note';
import { WorkColumn } from '@/components/ui/page/work-column';
import { sentence } from '@/components/ui/sentence';
import { accountsPath } from '@/lib/client/paths';
import type { ApiRegion } from '@/lib/schemas/api-region';

interface ClosedApiRegionProps {
  apiRegion: ApiRegion;
  why: 'no-access' | 'not-configured';
  states: ApiRegionStates;
}

/** Shown instead of an API region's pages to a person who cannot use them. */
export function ClosedApiRegion({ apiRegion, why, states }: ClosedApiRegionProps) {
  const ready = readyApiRegions(states);
  return (
    <WorkColumn>
      <h1>{nameTexts.apiRegions[apiRegion]}</h1>
      {why === 'no-access' ? <NoAccess apiRegion={apiRegion} /> : <NotConfigured apiRegion={apiRegion} />}
      {ready.length === 0 ? (
        <p>{pageTexts.closedApiRegion.noOther}</p>
      ) : (
        <div>
          <p>{pageTexts.closedApiRegion.others}</p>
          <ul className="mt-1 list-disc pl-4.5">
            {ready.map((other) => (
              <li key={other}>
                <Link href={accountsPath(other)} className="lone-link">
                  {nameTexts.apiRegions[other]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </WorkColumn>
  );
}

function NoAccess({ apiRegion }: { apiRegion: ApiRegion }) {
  return (
    <Note kind="warn" heading={pageTexts.closedApiRegion.noAccess.heading(nameTexts.apiRegions[apiRegion])}>
      <p>
        {sentence(pageTexts.closedApiRegion.noAccess.explanation(code(apiRegion), code('ACCESS_POLICY')))}
      </p>
    </Note>
  );
}

function NotConfigured({ apiRegion }: { apiRegion: ApiRegion }) {
  const prefix = `ACCOUNTS_API_${apiRegion.toUpperCase()}_`;
  return (
    <Note
      kind="warn"
      heading={pageTexts.closedApiRegion.notConfigured.heading(nameTexts.apiRegions[apiRegion])}
    >
      <p>
        {sentence(
          pageTexts.closedApiRegion.notConfigured.explanation(
            code(`${prefix}CLIENT_ID`),
            code(`${prefix}CLIENT_SECRET`),
          ),
        )}
      </p>
    </Note>
  );
}

function code(text: string) {
  return <code className="font-mono text-sm">{text}</code>;
}
