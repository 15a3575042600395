'use client';

import { useEffect, useState } from 'react';

/** Whole seconds until a time (milliseconds since the epoch), counted down while it is shown; 0 once it is over. */
export function useSecondsUntil(timeMs: number | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (timeMs === null) return setSeconds(0);
    const tick = () => setSeconds(Math.max(0, Math.ceil((timeMs - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [timeMs]);
  return seconds;
}
