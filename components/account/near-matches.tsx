'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { nearMatchesQuery } from '@/lib/client/account-advice';
import { useAnswer } from '@/lib/client/use-answer';
import { accountFieldLimits } from '@/lib/schemas/account-fields';
import type { AccountItem } from '@/lib/schemas/account-item';
import { countCodePoints } from '@/lib/schemas/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { NearMatchItem } from '@/lib/schemas/near-match-item';

interface NearMatchesProps {
  apiRegion: ApiRegion;
  name: string;
  /** Whether there is room for the whole note, or for one line. */
  isOpen: boolean;
}

/** That there are near matches, in the one line under the name that has its place anyway. */
export function NearMatchesLine({ apiRegion, name, isOpen }: NearMatchesProps) {
  const [best] = useNearMatches(apiRegion, name);
  if (best === undefined || isOpen) return null;
  const { id, reference } = best.account;
  return (
    <>
      Nearly the same name is already here:{' '}
      <Link href={`/${apiRegion}/accounts/${id}`}>Edit {reference}</Link>
    </>
  );
}

interface NearMatchesNoteProps extends NearMatchesProps {
  /** Tells whether the note stands there. */
  onOpen: (isOpen: boolean) => void;
  onAnother: () => void;
}

/** The best near match in full and up to four more as links, before a duplicate is made that cannot be unmade. */
export function NearMatchesNote({ apiRegion, name, isOpen, onOpen, onAnother }: NearMatchesNoteProps) {
  const [best, ...others] = useNearMatches(apiRegion, name);
  const isShown = isOpen && best !== undefined;
  useEffect(() => {
    onOpen(isShown);
    return () => onOpen(false);
  }, [isShown, onOpen]);
  if (best === undefined) return null;
  const { account } = best;
  // The line under the name was not spoken: only what comes into a live region is.
  if (!isShown) return <p className="sr-only">This account may be here already: {account.reference}.</p>;
  const isSame = account.reference === name;
  return (
    <div className="grid grid-rows-[1fr] transition-[grid-template-rows] duration-150 motion-reduce:transition-none starting:grid-rows-[0fr]">
      <div className="min-h-0 overflow-hidden pt-1.5">
        <Note
          kind="warn"
          heading={isSame ? 'Already here under this name' : 'Already here under nearly the same name'}
        >
          <p>
            <AccountLine account={account} /> {isSame ? oneAccount : duplicate}
          </p>
          <div className="mt-1 flex flex-wrap gap-2">
            <LinkButton href={`/${apiRegion}/accounts/${account.id}`}>Edit {account.reference}</LinkButton>
            <Button size="small" onClick={onAnother}>
              It is another account
            </Button>
          </div>
          <OtherMatches apiRegion={apiRegion} matches={others} />
        </Note>
      </div>
    </div>
  );
}

const duplicate = 'A duplicate can only be merged by a global administrator, for good.';
/** The name is the identity: there is no second account of exactly this name to make. */
const oneAccount = 'The API knows an account by its name: saving this one again changes it.';

function AccountLine({ account }: { account: AccountItem }) {
  const { reference, manager, region, lastSentAt, lastSentBy, loadedAt, loadedBy } = account;
  const at = lastSentAt ?? loadedAt;
  const by = lastSentAt === null ? loadedBy : lastSentBy;
  return (
    <>
      {[reference, manager, region].filter((part) => part !== '').join(' · ')}
      {lastSentAt === null ? ', loaded from a file' : ', sent'} {at === null ? null : <Moment at={at} />}
      {by === null ? '' : ` by ${by.name}`}.
    </>
  );
}

function OtherMatches({ apiRegion, matches }: { apiRegion: ApiRegion; matches: readonly NearMatchItem[] }) {
  if (matches.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-x-3 text-sm">
      <span className="leading-6 text-ink-2">Also near:</span>
      {matches.map(({ account }) => (
        <Link
          key={account.id}
          href={`/${apiRegion}/accounts/${account.id}`}
          className="leading-6 wrap-anywhere"
        >
          {account.reference}
        </Link>
      ))}
    </div>
  );
}

function useNearMatches(apiRegion: ApiRegion, name: string): readonly NearMatchItem[] {
  const fits = countCodePoints(name) <= accountFieldLimits.reference;
  return useAnswer(fits ? nearMatchesQuery(apiRegion, name) : null) ?? [];
}
