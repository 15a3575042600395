'use client';

import { activityTexts } from '#messages/lists/activity';
import { useHydrated } from '@/components/ui/page/use-hydrated';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { AttemptRow, columnCount } from './attempt-row';
import { formatDay, groupByDay } from './group-by-day';

const columns = [
  { label: activityTexts.columns.time, className: 'max-md:w-0 md:w-28 md:px-3', isWide: true },
  { label: activityTexts.columns.account, className: 'px-3', isWide: false },
  { label: activityTexts.columns.outcome, className: 'w-26 px-3', isWide: false },
  { label: activityTexts.columns.by, className: 'max-md:w-0 md:w-40 md:px-3', isWide: true },
  { label: activityTexts.columns.took, className: 'max-md:w-0 md:w-44 md:px-3 md:text-right', isWide: true },
] as const;

interface ActivityTableProps {
  attempts: readonly AttemptItem[];
  caption: string;
  mayEndSessions: boolean;
}

/** The attempts grouped by the reader's days. The server does not know the time zone and groups by UTC days. */
export function ActivityTable({ attempts, caption, mayEndSessions }: ActivityTableProps) {
  const timeZone = useHydrated<string | undefined>(
    () => 'UTC',
    () => undefined,
  );
  const say = timeZone === undefined ? (day: string) => formatDay(day, new Date(), timeZone) : String;
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-left text-sm text-ink-2">
          {columns.map(({ label, className, isWide }) => (
            <th key={label} scope="col" className={`relative py-2 font-medium ${className}`}>
              <span className={isWide ? 'max-md:sr-only' : ''}>{label}</span>
            </th>
          ))}
          <th scope="col" className="w-10">
            <span className="sr-only">{activityTexts.columns.details}</span>
          </th>
        </tr>
      </thead>
      {groupByDay(attempts, timeZone).map(({ day, attempts: ofDay }) => (
        <tbody key={day}>
          <tr className="border-t border-line bg-sunken">
            <th
              scope="rowgroup"
              colSpan={columnCount}
              className="px-3 py-1.5 text-left text-sm font-semibold"
            >
              {say(day)}
            </th>
          </tr>
          {ofDay.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} mayEndSessions={mayEndSessions} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
