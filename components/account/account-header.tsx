'use client';

import { accountFormTexts } from '#messages/account/account-form';
import { nameTexts } from '#messages/names';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import type { ApiRegion } from '@/lib/schemas/api-region';

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

const { header: texts } = accountFormTexts;

/** What the form is about, and how far "current" can be trusted, since the API has no read. */
export function AccountHeader({ apiRegion, reference, provenance }: AccountHeaderProps) {
  if (reference === null) {
    return (
      <header>
        <h1 className="text-lg font-semibold">{texts.newAccount}</h1>
        <p className="text-sm text-ink-2">{texts.addsOne(nameTexts.apiRegions[apiRegion])}</p>
      </header>
    );
  }
  return (
    <header>
      <h1 className="text-lg font-semibold wrap-anywhere">{reference}</h1>
      <p className="text-sm text-ink-2">
        {describeProvenance(provenance)} {texts.cannotBeRead}
      </p>
    </header>
  );
}

function describeProvenance(provenance: Provenance | null) {
  const { source = 'sent', by = null, at = null } = provenance ?? {};
  const { plain, withPerson, withTime, withBoth } = texts[source];
  if (at === null) return by === null ? plain : withPerson(by);
  const moment = <Moment at={at} />;
  return sentence(by === null ? withTime(moment) : withBoth(by, moment));
}
