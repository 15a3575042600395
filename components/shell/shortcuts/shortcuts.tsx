'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { accountsPath } from '@/components/shell/api-region/accounts-path';
import { useApiRegion } from '@/components/shell/api-region/use-api-region';
import { focusSearch, wantSearch } from '@/lib/client/search/wanted-search';
import { createStrokeReader, type ShortcutDeed, strokeOf } from '@/lib/client/shortcuts/shortcuts';
import type { ApiRegion } from '@/lib/schemas/api-region';

const typedInto = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';

/**
 * Makes the keys of the table work. Each presses the control that is marked with its deed (`data-deed`): Save
 * knows when it must not be pressed, and a link is asked about like any other before unsaved values are left.
 */
export function Shortcuts({ homeApiRegion }: { homeApiRegion: ApiRegion }) {
  const apiRegion = useApiRegion() ?? homeApiRegion;

  useEffect(listenForShortcuts, []);

  return (
    <div hidden>
      <Link href={`/${apiRegion}/accounts/new`} prefetch={false} data-deed="new-account" />
      <Link href={accountsPath(apiRegion)} prefetch={false} data-deed="accounts" />
      <Link href={`/${apiRegion}/activity`} prefetch={false} data-deed="activity" />
    </div>
  );
}

function perform(deed: ShortcutDeed): void {
  if (deed !== 'search') {
    controlOf(deed)?.click();
    return;
  }
  if (focusSearch(controlOf<HTMLInputElement>('search'))) return;
  wantSearch();
  controlOf('accounts')?.click();
}

function controlOf<Control extends HTMLElement>(deed: ShortcutDeed): Control | null {
  return document.querySelector<Control>(`[data-deed="${deed}"]`);
}

/** Performs every deed that the keys ask for; the returned function ends it. */
function listenForShortcuts(): () => void {
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
