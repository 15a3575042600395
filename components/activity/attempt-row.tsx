import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { activityTexts } from '#messages/lists/activity';
import { Moment } from '@/components/ui/moment';
import { Pill } from '@/components/ui/pill';
import { describeChange } from '@/lib/client/words/change';
import { describeCode, describeOutcome, formatMs, tookMs } from '@/lib/client/words/outcome';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { AttemptDetails } from './attempt-details';

/** Counts every column, including those without width on narrow windows. */
export const columnCount = 6;

interface AttemptProps {
  attempt: AttemptItem;
  mayEndSessions: boolean;
}

/** One attempt. Its details open below it. On narrow windows the time, person and duration are shown with the name. */
export function AttemptRow({ attempt, mayEndSessions }: AttemptProps) {
  const [open, setOpen] = useState(false);
  const detailsId = `attempt-${attempt.id}`;
  const { word, tone } = describeOutcome(attempt);
  const took = formatTimeTaken(attempt);
  return (
    <>
      <tr className="border-t border-line align-top">
        <WideCell className="text-sm whitespace-nowrap text-ink-2">
          <Moment at={attempt.startedAt} style="time" />
        </WideCell>
        <Cell>
          <AccountName attempt={attempt} />
          <p className="text-sm text-ink-2 wrap-anywhere">{describeChange(attempt).join('; ')}</p>
          {attempt.surprise === null ? null : (
            <p className="text-sm text-warn">{activityTexts.surprises[attempt.surprise]}</p>
          )}
          <FirstError attempt={attempt} />
          <p aria-hidden="true" className="text-sm text-ink-2 md:hidden">
            <Moment at={attempt.startedAt} style="time" /> · {attempt.actor.name}
            {took === '' ? '' : ` · ${took}`}
          </p>
        </Cell>
        <Cell>
          <Pill tone={tone}>{word}</Pill>
        </Cell>
        <WideCell className="wrap-anywhere">{attempt.actor.name}</WideCell>
        <WideCell className="text-right text-sm text-ink-2">{took}</WideCell>
        <Cell className="px-1! py-1.5! md:pr-2!">
          <DetailsButton
            open={open}
            controls={detailsId}
            of={attempt.account.reference}
            onToggle={() => setOpen(!open)}
          />
        </Cell>
      </tr>
      {open ? (
        <tr id={detailsId}>
          <td colSpan={columnCount} className="px-3 pt-1 pb-4">
            <AttemptDetails attempt={attempt} mayEndSessions={mayEndSessions} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function AccountName({ attempt: { accountId, apiRegion, account } }: { attempt: AttemptItem }): ReactNode {
  if (accountId === null) return <p className="font-medium wrap-anywhere">{account.reference}</p>;
  return (
    <Link
      href={`/${apiRegion}/accounts/${accountId}`}
      prefetch={false}
      className="lone-link w-fit font-medium text-ink no-underline wrap-anywhere hover:underline"
    >
      {account.reference}
    </Link>
  );
}

function FirstError({ attempt: { errors } }: { attempt: AttemptItem }) {
  const [first] = errors;
  if (first === undefined) return null;
  const { apiError, apiErrors } = activityTexts;
  return (
    <p className="text-sm text-bad wrap-anywhere">
      {errors.length === 1 ? apiError(first.detail) : apiErrors(first.detail, errors.length - 1)}
    </p>
  );
}

function formatTimeTaken({ tries, code }: AttemptItem): string {
  const ms = tookMs(tries);
  const parts = [
    describeCode(code),
    ms === null ? null : formatMs(ms),
    tries.length > 1 ? activityTexts.tries(tries.length) : null,
  ];
  return parts
    .filter((part) => part !== null)
    .map((part) => part.replaceAll(' ', '\u00A0'))
    .join(' · ');
}

interface CellProps {
  className?: string;
  children?: ReactNode;
}

function Cell({ className = '', children }: CellProps) {
  return <td className={`px-3 py-2.5 ${className}`}>{children}</td>;
}

/** A cell of a column that has no width on narrow windows, where it is only read aloud. */
function WideCell({ className = '', children }: CellProps) {
  return (
    <td className={`relative md:px-3 md:py-2.5 ${className}`}>
      <span className="max-md:sr-only">{children}</span>
    </td>
  );
}

interface DetailsButtonProps {
  open: boolean;
  /** The ID of what it opens. */
  controls: string;
  /** The name of the account. */
  of: string;
  onToggle: () => void;
}

/** Opens and closes the details of one attempt. */
function DetailsButton({ open, controls, of, onToggle }: DetailsButtonProps) {
  return (
    <button
      type="button"
      aria-label={activityTexts.detailsOf(of)}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
      className="grid size-7 cursor-pointer place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink aria-expanded:bg-sunken"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        className={`size-3 ${open ? 'rotate-180' : ''}`}
      >
        <path d="M2.5 4.5 6 8l3.5-3.5" />
      </svg>
    </button>
  );
}
