'use client';

import { accountFormTexts } from '#messages/account/account-form';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import { formatDuration } from '@/lib/client/words/time';

interface PauseTimerProps {
  /** Whole seconds until the next save is possible. */
  seconds: number;
  /** When this app stopped sending to the API region (ISO 8601 in UTC); null if the API asked for the pause. */
  pausedSince: string | null;
}

/** Counts a pause down. Ticks are not spoken; the toast has already said how long the pause is. */
export function PauseTimer({ seconds, pausedSince }: PauseTimerProps) {
  const { pause, paused } = accountFormTexts.bar;
  return (
    <p role="timer" className="text-sm text-ink-2">
      {pausedSince === null
        ? pause(formatDuration(seconds))
        : sentence(paused(<Moment at={pausedSince} style="time" />, formatDuration(seconds)))}
    </p>
  );
}
