'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { createStrokeReader, type ShortcutDeed, strokeOf } from '@/lib/client/shortcuts';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { accountsPath } from './accounts-path';
import { useApiRegion } from './use-api-region';

const typedInto = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';

/**
 * Makes the keys of the table work. Each presses the control that is marked with its deed (`data-deed`): Save
 * knows when it must not be pressed, and a link is asked about like any other before unsaved values are left.
 */
export function Shortcuts({ homeApiRegion }: { homeApiRegion: ApiRegion }) {
  const apiRegion = useApiRegion() ?? homeApiRegion;
  const pathname = usePathname();
  const searchIsWanted = useRef(false);

  useEffect(() => {
    function perform(deed: ShortcutDeed) {
      if (deed !== 'search') return controlOf(deed)?.click();
      searchIsWanted.current = !focusSearch();
      if (searchIsWanted.current) controlOf('accounts')?.click();
    }
    return onShortcut(perform);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the search is on the page that was led to.
  useEffect(() => {
    if (searchIsWanted.current) searchIsWanted.current = !focusSearch();
  }, [pathname]);

  return (
    <div hidden>
      <Link href={`/${apiRegion}/accounts/new`} prefetch={false} data-deed="new-account" />
      <Link href={accountsPath(apiRegion)} prefetch={false} data-deed="accounts" />
      <Link href={`/${apiRegion}/activity`} prefetch={false} data-deed="activity" />
    </div>
  );
}

function controlOf(deed: ShortcutDeed): HTMLElement | null {
  return document.querySelector(`[data-deed="${deed}"]`);
}

/** False where this page has no search in sight. */
function focusSearch(): boolean {
  const search = controlOf('search');
  search?.focus();
  if (search === null || document.activeElement !== search) return false;
  (search as HTMLInputElement).select();
  return true;
}

/** Calls `perform` for every deed that the keys ask for; the returned function ends it. */
function onShortcut(perform: (deed: ShortcutDeed) => void): () => void {
  const read = createStrokeReader();
  function press(event: KeyboardEvent) {
    const stroke = strokeOf(event, document.documentElement.dataset['platform'] === 'apple');
    if (stroke === null || event.defaultPrevented) return;
    const isHeld = stroke.startsWith('Mod+');
    if (!isHeld && event.target instanceof Element && event.target.closest(typedInto)) return;
    const deed = read(stroke, event.timeStamp);
    if (deed === null || (deed === 'save' && controlOf(deed) === null)) return;
    // The browser would save the page, or press the button that has the focus, besides.
    event.preventDefault();
    if (!event.repeat && document.querySelector('dialog[open]') === null) perform(deed);
  }
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
