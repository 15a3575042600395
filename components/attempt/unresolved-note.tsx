import Link from 'next/link';
import type { ReactNode } from 'react';
import { attemptTexts } from '#messages/lists/attempts';
import { nameTexts } from '#messages/names';
import { LinkButton } from '@/components/ui/link-button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

const { unresolved: texts } = attemptTexts;

interface UnresolvedNoteProps {
  apiRegion: ApiRegion;
  /** The newest of them. */
  attempts: readonly AttemptItem[];
  /** How many there are. */
  count: number;
  /** Counting stopped here, so there may be more. */
  unresolvedCountLimit: number;
  /** The person may send accounts in this API region. */
  maySend: boolean;
  /** All of them are this person's (the ID of an actor): the note says so and links to theirs only. */
  ownerId?: string;
}

/** Saves with an unknown outcome, and what to do about them. */
export function UnresolvedNote(props: UnresolvedNoteProps) {
  const { apiRegion, attempts, count, maySend, ownerId } = props;
  if (attempts.length === 0) return null;
  const filters = new URLSearchParams({ outcome: 'unresolved', ...(ownerId ? { actor: ownerId } : {}) });
  return (
    <Note kind="warn" heading={headingFor(props)}>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 wrap-anywhere">
              {sentence(describeAttempt(attempt, ownerId !== undefined))}
            </span>
            <OpenAgain attempt={attempt} maySend={maySend} />
          </li>
        ))}
      </ul>
      <p>{(maySend ? texts.advice : texts.adviceToViewer)(nameTexts.apiRegions[apiRegion])}</p>
      {count > attempts.length ? (
        <p>
          <Link href={`/${apiRegion}/activity?${filters}`} prefetch={false} className="lone-link">
            {texts.showAll}
          </Link>
        </p>
      ) : null}
    </Note>
  );
}

function OpenAgain({ attempt, maySend }: { attempt: AttemptItem; maySend: boolean }) {
  const { apiRegion, accountId, account } = attempt;
  if (accountId !== null) {
    return (
      <LinkButton prefetch={false} href={`/${apiRegion}/accounts/${accountId}`}>
        {texts.open}
      </LinkButton>
    );
  }
  if (!maySend) return null;
  const sent = accountFields.filter((field) => account[field] !== '').map((field) => [field, account[field]]);
  return (
    <LinkButton prefetch={false} href={`/${apiRegion}/accounts/new?${new URLSearchParams(sent)}`}>
      {texts.openForm}
    </LinkButton>
  );
}

function headingFor({ count, unresolvedCountLimit, ownerId }: UnresolvedNoteProps): string {
  const { heading, headingAtLeast, ownHeading, ownHeadingAtLeast } = texts;
  if (count < unresolvedCountLimit) return (ownerId === undefined ? heading : ownHeading)(count);
  return (ownerId === undefined ? headingAtLeast : ownHeadingAtLeast)(unresolvedCountLimit);
}

function describeAttempt({ account, startedAt, actor }: AttemptItem, isOwn: boolean): ReactNode[] {
  const sent = <Moment at={startedAt} />;
  return isOwn ? texts.ownOne(account.reference, sent) : texts.one(account.reference, sent, actor.name);
}
