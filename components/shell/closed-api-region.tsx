import Link from 'next/link';
import { Note } from '@/components/ui/note';
import { WorkColumn } from '@/components/ui/work-column';
import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';
import { accountsPath } from './accounts-path';
import { type ApiRegionStates, readyApiRegions } from './api-region-state';

interface ClosedApiRegionProps {
  apiRegion: ApiRegion;
  why: 'no-access' | 'not-configured';
  states: ApiRegionStates;
}

/** Stands where an API region's pages would, for a person who cannot use them. */
export function ClosedApiRegion({ apiRegion, why, states }: ClosedApiRegionProps) {
  const ready = readyApiRegions(states);
  return (
    <WorkColumn>
      <h1>{apiRegionLabels[apiRegion]}</h1>
      {why === 'no-access' ? <NoAccess apiRegion={apiRegion} /> : <NotConfigured apiRegion={apiRegion} />}
      {ready.length === 0 ? (
        <p>There is no other API region that you can use.</p>
      ) : (
        <div>
          <p>You can use:</p>
          <ul className="mt-1 list-disc pl-4.5">
            {ready.map((other) => (
              <li key={other}>
                <Link href={accountsPath(other)} className="lone-link">
                  {apiRegionLabels[other]}
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
    <Note kind="warn" heading={`You have no role in ${apiRegionLabels[apiRegion]}`}>
      <p>
        Nothing was sent. An administrator can give you one: a group of yours needs a role for{' '}
        <code className="font-mono text-sm">{apiRegion}</code> in the access policy,{' '}
        <code className="font-mono text-sm">ACCESS_POLICY</code>.
      </p>
    </Note>
  );
}

function NotConfigured({ apiRegion }: { apiRegion: ApiRegion }) {
  const prefix = `ACCOUNTS_API_${apiRegion.toUpperCase()}_`;
  return (
    <Note kind="warn" heading={`${apiRegionLabels[apiRegion]} is not configured`}>
      <p>
        Nothing was sent: this app holds no credential for that API region. An administrator sets{' '}
        <code className="font-mono text-sm">{prefix}CLIENT_ID</code> and{' '}
        <code className="font-mono text-sm">{prefix}CLIENT_SECRET</code>, then starts the app again.
      </p>
    </Note>
  );
}
