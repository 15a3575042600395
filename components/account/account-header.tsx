'use client';

import { Moment } from '@/components/ui/moment';
import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';

/** Who sent or loaded the values that the form is based on, and when. */
export interface Provenance {
  source: 'sent' | 'loaded';
  by: string | null;
  /** ISO 8601 in UTC. */
  at: string | null;
}

interface AccountHeaderProps {
  apiRegion: ApiRegion;
  /** null: a new account. */
  reference: string | null;
  provenance: Provenance | null;
}

/** What the form is about, and how far "current" can be trusted: the API has no read. */
export function AccountHeader({ apiRegion, reference, provenance }: AccountHeaderProps) {
  if (reference === null) {
    return (
      <header>
        <h1 className="text-lg font-semibold">New account</h1>
        <p className="text-sm text-ink-2">Adds one account in {apiRegionLabels[apiRegion]}.</p>
      </header>
    );
  }
  return (
    <header>
      <h1 className="text-lg font-semibold wrap-anywhere">{reference}</h1>
      <p className="text-sm text-ink-2">
        {provenance?.source === 'loaded' ? 'Loaded from a file' : 'As last sent from here'}
        {provenance?.by ? ` by ${provenance.by}` : ''}
        {provenance?.at ? (
          <>
            , <Moment at={provenance.at} />
          </>
        ) : null}
        . The API cannot be read; changes made elsewhere do not show.
      </p>
    </header>
  );
}
