import type { ReactNode } from 'react';
import { historyTexts } from '#messages/lists/history';
import { Tries } from '@/components/attempt/tries';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import { changesBetween, describeChange, type FieldChange } from '@/lib/client/words/change';
import type { Tone } from '@/lib/client/words/outcome';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { headingOf, remarksOn } from './history-words';
import { RestoreValues } from './restore-values';

/** Each tone has its own shape, because colour alone must not carry meaning. */
const pins: Readonly<Record<Tone, string>> = {
  good: 'rounded-full bg-good',
  warn: 'rounded-full border-2 border-warn bg-panel',
  bad: 'bg-bad',
  flat: 'rounded-full border-2 border-line-strong bg-panel',
};

/** One attempt: its outcome, what it tried to change, who made it and when. */
export function AttemptEvent({ attempt, restorable }: { attempt: AttemptItem; restorable: boolean }) {
  const { word, tone } = headingOf(attempt);
  const { actor, account, startedAt, errors } = attempt;
  return (
    <HistoryEvent heading={word} tone={tone}>
      <FieldChanges attempt={attempt} />
      {errors.map(({ pointer, detail }) => (
        <p key={`${pointer} ${detail}`} className="text-sm wrap-anywhere">
          {historyTexts.quoted(detail)}
        </p>
      ))}
      {remarksOn(attempt).map((remark) => (
        <p key={remark} className="text-sm text-ink-2">
          {remark}
        </p>
      ))}
      <p className="text-sm text-ink-2">
        {actor.name} · <Moment at={startedAt} />
      </p>
      {restorable ? (
        <p>
          <RestoreValues values={account} />
        </p>
      ) : null}
      <Details attempt={attempt} />
    </HistoryEvent>
  );
}

/** Field by field, what an attempt tried to change on the account as last sent before it. */
function FieldChanges({ attempt }: { attempt: Pick<AttemptItem, 'before' | 'account'> }) {
  const { before, account } = attempt;
  const changes = before === null ? [] : changesBetween(before, account);
  if (changes.length === 0) return <p className="text-sm">{describeChange(attempt)[0]}</p>;
  return (
    <ul className="text-sm wrap-anywhere">
      {changes.map((change) => (
        <li key={change.field}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change: { label, before, after } }: { change: FieldChange }) {
  const old = <del className="text-ink-2">{before}</del>;
  if (after === '') return sentence(historyTexts.cleared(label, old));
  const now = <ins className="font-medium no-underline">{after}</ins>;
  return sentence(before === '' ? historyTexts.set(label, now) : historyTexts.replaced(label, old, now));
}
/** What an administrator asks for, on demand: the request ID and how each try ended. */
function Details({ attempt }: { attempt: AttemptItem }) {
  const { summary, request } = historyTexts.details;
  return (
    <details className="text-sm text-ink-2">
      <summary className="w-fit cursor-pointer py-0.75 hover:text-ink">{summary}</summary>
      <p className="wrap-anywhere">
        {sentence(request(<code className="font-mono text-xs">{attempt.requestId}</code>))}
      </p>
      <Tries attempt={attempt} />
    </details>
  );
}

interface HistoryEventProps {
  heading: string;
  tone: Tone;
  children: ReactNode;
}

/** One thing that happened to the account. */
export function HistoryEvent({ heading, tone, children }: HistoryEventProps) {
  return (
    <li className="grid grid-cols-[0.875rem_minmax(0,1fr)] gap-x-2.5">
      <span aria-hidden="true" className={`mt-1.5 size-2.25 justify-self-center ${pins[tone]}`} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
        <h3 className="font-semibold">{heading}</h3>
        {children}
      </div>
    </li>
  );
}
