'use client';

import { accountFormTexts } from '#messages/account/account-form';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import { formatDuration } from '@/lib/client/words/time';

interface PauseTimerProps {
  /** How long until the next save can be made, in whole seconds. */
  seconds: number;
  /** Since when this app sends nothing to the API region (ISO 8601 in UTC); null: the API asked for the pause. */
  pausedSince: string | null;
}

/** Counts a pause down. A timer is not spoken at each tick; the toast has said how long the pause is. */
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
