'use client';

import { type FocusEvent, useRef, useState, useSyncExternalStore } from 'react';
import { commonTexts } from '#messages/common';
import { ToastCard } from './toast-card';
import { toastStore } from './toaster';

/**
 * Where toasts appear: above the save bar, on wide screens on the right. It is part of the page from the start,
 * not loaded with the first toast, because one thing a toast has to say is that the person is offline.
 */
export function ToastRegion() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer);
  const [paused, setPaused] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);

  function focusEnters({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    setPaused(true);
    const outside = relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget);
    if (outside) cameFrom.current = relatedTarget;
  }
  function focusLeaves({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    if (!currentTarget.contains(relatedTarget)) setPaused(false);
  }
  /** Called before a toast disappears: focus inside it returns to where it was, not to the top of the page. */
  function releaseFocus() {
    setPaused(false);
    if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
  }

  return (
    <section
      aria-label={commonTexts.notifications}
      className="pointer-events-none fixed inset-x-0 bottom-(--toasts-bottom) z-20 max-h-[calc(100dvh-var(--toasts-bottom)-3rem)] overflow-y-auto px-3 py-7 [--toasts-bottom:calc(var(--footer-height,3.75rem)-0.75rem)] md:left-auto md:w-105 md:pr-5 md:pl-7"
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={focusEnters}
      onBlur={focusLeaves}
    >
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} paused={paused} releaseFocus={releaseFocus} />
        ))}
      </ol>
    </section>
  );
}
