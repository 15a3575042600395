'use client';

import { Moment } from '@/components/ui/moment';
import { sayDuration } from '@/lib/client/say-duration';

interface PauseTimerProps {
  /** How long until the next save can be made, in whole seconds. */
  seconds: number;
  /** Since when this app sends nothing to the API region (ISO 8601 in UTC); null: the API asked for the pause. */
  pausedSince: string | null;
}

/** Counts a pause down. A timer is not spoken at each tick; the toast has said how long the pause is. */
export function PauseTimer({ seconds, pausedSince }: PauseTimerProps) {
  return (
    <p role="timer" className="text-sm text-ink-2">
      {pausedSince === null ? (
        <>The API asks for a pause: you can save again in {sayDuration(seconds)}.</>
      ) : (
        <>
          API region paused since <Moment at={pausedSince} style="time" />. It is tried again with a save in{' '}
          {sayDuration(seconds)}.
        </>
      )}
    </p>
  );
}
