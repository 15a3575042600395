import Link from 'next/link';
import { LinkButton } from '@/components/ui/link-button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { accountFields } from '@/lib/schemas/account-fields';
import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

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
              {attempt.account.reference}, sent <Moment at={attempt.startedAt} /> by {attempt.actor.name}: no
              clear answer came. It may have been saved.
            </span>
            <WayOn attempt={attempt} maySend={maySend} />
          </li>
        ))}
      </ul>
      <p>
        Look in CustomerGauge’s request history of {apiRegionLabels[apiRegion]} (Data &gt; Rest APIs), or{' '}
        {maySend ? 'send it again' : 'ask an editor to send it again'}: sending twice does no harm.
      </p>
      {count > attempts.length ? (
        <p>
          <Link href={`/${apiRegion}/activity?outcome=unresolved`} prefetch={false} className="lone-link">
            Show all of them
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
        Open the account
      </LinkButton>
    );
  }
  if (!maySend) return null;
  const sent = accountFields.filter((field) => account[field] !== '').map((field) => [field, account[field]]);
  return (
    <LinkButton prefetch={false} href={`/${apiRegion}/accounts/new?${new URLSearchParams(sent)}`}>
      Open a form with these values
    </LinkButton>
  );
}

function sayHeading(count: number, countedAtMost: number): string {
  if (count === 1) return '1 save has no known outcome';
  return `${count >= countedAtMost ? `${countedAtMost} or more` : count} saves have no known outcome`;
}
