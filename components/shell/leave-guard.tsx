'use client';

import { useEffect, useState } from 'react';
import { whenFirstInput } from '@/lib/client/first-input';
import { keepFirstPlace } from '@/lib/client/first-popstate';
import { leaveAskingToTheBrowser } from '@/lib/client/leave-guard';
import type { Departures } from './departures';

/** Asks before unsaved values are left. Its code comes with the first input: before it nothing is unsaved. */
export function LeaveGuard() {
  const [guard, setGuard] = useState<{ Guard: typeof Departures } | null>(null);
  useEffect(keepFirstPlace, []);
  useEffect(() => {
    whenFirstInput()
      .then(() => import('./departures'))
      .then(({ Departures: Guard }) => setGuard({ Guard }), leaveAskingToTheBrowser);
  }, []);
  return guard === null ? null : <guard.Guard />;
}
