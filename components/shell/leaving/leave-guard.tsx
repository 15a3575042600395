'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { late } from '@/components/ui/late';
import { guardLinks } from '@/lib/client/leaving/guard-links';
import { guardTraversals } from '@/lib/client/leaving/guard-traversals';
import { askInBrowserDialog, departureStore, guardAgain, isGuarded } from '@/lib/client/leaving/leave-guard';

const LeaveDialog = late(async () => (await import('../dialogs')).LeaveDialog, BrowserQuestion);

/**
 * Asks before unsaved values are left, once for each attempt to leave. The guard itself is active as soon as
 * something can be typed; only the dialog loads later.
 */
export function LeaveGuard() {
  const { subscribe, read, readOnServer } = departureStore;
  const departure = useSyncExternalStore(subscribe, read, readOnServer);
  const settle = useRef(() => {});
  const pathname = usePathname();

  useEffect(() => {
    const traversals = guardTraversals();
    settle.current = traversals.settle;
    const ends = [traversals.end, guardLinks(), guardUnload()];
    return () => {
      for (const end of ends) end();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the router has reached another page.
  useEffect(() => {
    settle.current();
    guardAgain();
  }, [pathname]);

  return departure === null ? null : <LeaveDialog departure={departure} />;
}

/** Replaces the dialog if its code could not be fetched. */
function BrowserQuestion() {
  useEffect(askInBrowserDialog, []);
  return null;
}

/** On reload and close the browser asks in its own words. Nothing is lost: the draft is kept. */
function guardUnload(): () => void {
  function confirmUnload(event: BeforeUnloadEvent) {
    if (isGuarded()) event.preventDefault();
  }
  window.addEventListener('beforeunload', confirmUnload);
  return () => window.removeEventListener('beforeunload', confirmUnload);
}
