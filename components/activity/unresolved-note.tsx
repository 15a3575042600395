import Link from 'next/link';
import { activityTexts } from '#messages/lists/activity';
import { nameTexts } from '#messages/names';
import { LinkButton } from '@/components/ui/link-button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

const { unresolved: texts } = activityTexts;

interface UnresolvedNoteProps {
  apiRegion: ApiRegion;
  /** The newest of them. */
  attempts: readonly AttemptItem[];
  /** How many there are. */
  count: number;
  /** Counting stopped here: there may be more. */
  countedAtMost: number;
  /** The person may send accounts in this API region. */
  maySend: boolean;
}

/** Saves of which nobody knows what became, and what to do about them. */
export function UnresolvedNote({ apiRegion, attempts, count, countedAtMost, maySend }: UnresolvedNoteProps) {
  if (attempts.length === 0) return null;
  return (
    <Note kind="warn" heading={sayHeading(count, countedAtMost)}>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 wrap-anywhere">
              {sentence(
                texts.one(attempt.account.reference, <Moment at={attempt.startedAt} />, attempt.actor.name),
              )}
            </span>
            <WayOn attempt={attempt} maySend={maySend} />
          </li>
        ))}
      </ul>
      <p>{(maySend ? texts.advice : texts.adviceToViewer)(nameTexts.apiRegions[apiRegion])}</p>
      {count > attempts.length ? (
        <p>
          <Link href={`/${apiRegion}/activity?outcome=unresolved`} prefetch={false} className="lone-link">
            {texts.showAll}
          </Link>
        </p>
      ) : null}
    </Note>
  );
}

function WayOn({ attempt, maySend }: { attempt: AttemptItem; maySend: boolean }) {
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

function sayHeading(count: number, countedAtMost: number): string {
  return count >= countedAtMost ? texts.headingAtLeast(countedAtMost) : texts.heading(count);
}
