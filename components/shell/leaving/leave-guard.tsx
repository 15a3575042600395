'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { guardLinks } from '@/lib/client/leaving/guard-links';
import { guardTraversals } from '@/lib/client/leaving/guard-traversals';
import { askByTheBrowser, departureStore, holdAgain, isHeld } from '@/lib/client/leaving/leave-guard';
import { whenFirstInput } from '@/lib/client/shortcuts/first-input';
import type { LeaveDialog } from './leave-dialog';

const loadDialog = () => import('./leave-dialog');

/**
 * Asks before unsaved values are left, once for every way off the page that the person tries. What holds those
 * ways is there as soon as a value can be typed; only the question itself comes later.
 */
export function LeaveGuard() {
  const { subscribe, read, readOnServer } = departureStore;
  const departure = useSyncExternalStore(subscribe, read, readOnServer);
  const [dialog, setDialog] = useState<{ Dialog: typeof LeaveDialog } | null>(null);
  const settle = useRef(() => {});
  const pathname = usePathname();

  useEffect(() => {
    const traversals = guardTraversals();
    settle.current = traversals.settle;
    const ends = [traversals.end, guardLinks(), guardUnload()];
    // Before anything is left as a rule, so that the question does not need the network.
    whenFirstInput()
      .then(loadDialog)
      .catch(() => undefined);
    return () => {
      for (const end of ends) end();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the router has reached another page.
  useEffect(() => {
    settle.current();
    holdAgain();
  }, [pathname]);

  useEffect(() => {
    if (departure === null || dialog !== null) return;
    loadDialog().then(({ LeaveDialog: Dialog }) => setDialog({ Dialog }), askByTheBrowser);
  }, [departure, dialog]);

  return dialog === null ? null : <dialog.Dialog departure={departure} />;
}

/** Reloading and closing: the browser asks in its own words, and forgets nothing: the draft is kept. */
function guardUnload(): () => void {
  function hold(event: BeforeUnloadEvent) {
    if (isHeld()) event.preventDefault();
  }
  window.addEventListener('beforeunload', hold);
  return () => window.removeEventListener('beforeunload', hold);
}
