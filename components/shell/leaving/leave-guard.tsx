'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { late } from '@/components/ui/late';
import { guardLinks } from '@/lib/client/leaving/guard-links';
import { guardTraversals } from '@/lib/client/leaving/guard-traversals';
import { askInBrowserDialog, departureStore, guardAgain, isGuarded } from '@/lib/client/leaving/leave-guard';

const LeaveDialog = late(async () => (await import('./leave-dialog')).LeaveDialog, BrowserQuestion);

/**
 * Asks before unsaved values are left, once for every way off the page that the person tries. What holds those
 * ways is there as soon as a value can be typed; only the question itself comes later.
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

/** Stands for the dialog where its code could not be fetched. */
function BrowserQuestion() {
  useEffect(askInBrowserDialog, []);
  return null;
}

/** Reloading and closing: the browser asks in its own words, and forgets nothing: the draft is kept. */
function guardUnload(): () => void {
  function confirmUnload(event: BeforeUnloadEvent) {
    if (isGuarded()) event.preventDefault();
  }
  window.addEventListener('beforeunload', confirmUnload);
  return () => window.removeEventListener('beforeunload', confirmUnload);
}
