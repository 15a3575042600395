import type { ReactNode } from 'react';
import { historyTexts } from '#messages/lists/history';
import { Moment } from '@/components/ui/moment';
import type { Tone } from '@/lib/client/words/describe-outcome';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { AttemptDetails } from './attempt-details';
import { FieldChanges } from './field-changes';
import { headingOf, remarksOn } from './history-words';
import { RestoreValues } from './restore-values';

/** Each tone has a shape of its own: colour alone tells nothing. */
const pins: Readonly<Record<Tone, string>> = {
  good: 'rounded-full bg-good',
  warn: 'rounded-full border-2 border-warn bg-panel',
  bad: 'bg-bad',
  flat: 'rounded-full border-2 border-line-strong bg-panel',
};

/** One attempt: its outcome, what it set out to change, by whom and when. */
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
      <AttemptDetails attempt={attempt} />
    </HistoryEvent>
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
