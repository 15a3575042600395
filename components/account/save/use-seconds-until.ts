'use client';

import { useEffect, useState } from 'react';

/** Whole seconds until a time (milliseconds since the epoch), counting down; 0 when it has passed. */
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
