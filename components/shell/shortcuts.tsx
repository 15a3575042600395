'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { leaveBy } from '@/lib/client/leaving/leave-guard';
import { changedForm, requestName, startOver } from '@/lib/client/leaving/open-form';
import { accountsPath, activityPath, newAccountPath, statusPath } from '@/lib/client/paths';
import { keepForSearch, requestSearch } from '@/lib/client/search/search-shortcut';
import { hasShortcut, runShortcut, useShortcut } from '@/lib/client/shortcuts/shortcut-controls';
import { createStrokeReader, type ShortcutAction, strokeOf } from '@/lib/client/shortcuts/shortcuts';
import { emptyAccount } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { useApiRegion } from './api-region/use-api-region';

interface ShortcutsProps {
  homeApiRegion: ApiRegion;
  mayAdminister: boolean;
}

const typedInto = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';

/**
 * Makes the shortcuts in the table work. Those of a single page, such as Save, register themselves with
 * useShortcut.
 */
export function Shortcuts({ homeApiRegion, mayAdminister }: ShortcutsProps) {
  const router = useRouter();
  const apiRegion = useApiRegion() ?? homeApiRegion;

  /** Like a link, asks before unsaved values are left. */
  function goTo(path: string, onGoing?: () => void): true {
    const go = () => {
      onGoing?.();
      router.push(path);
    };
    if (path === window.location.pathname) go();
    else leaveBy({ kind: 'page', go });
    return true;
  }
  useShortcut('accounts', () => goTo(accountsPath(apiRegion)));
  useShortcut('activity', () => goTo(activityPath(apiRegion)));
  useShortcut('new-account', () => {
    const path = newAccountPath(apiRegion);
    const stays = path === window.location.pathname && changedForm() !== null;
    startOver(emptyAccount);
    return goTo(path, stays ? undefined : requestName);
  });

  const perform = useEffectEvent((action: ShortcutAction) => {
    const answered = runShortcut(action);
    if (!answered && action === 'search') goTo(accountsPath(apiRegion), requestSearch);
  });
  useEffect(() => listenForShortcuts((action) => perform(action)), []);

  return mayAdminister ? <StatusShortcut goTo={goTo} /> : null;
}

function StatusShortcut({ goTo }: { goTo: (path: string) => true }) {
  useShortcut('status', () => goTo(statusPath));
  return null;
}

/** Performs every action that the keys ask for. Returns a function that stops it. */
function listenForShortcuts(perform: (action: ShortcutAction) => void): () => void {
  const read = createStrokeReader();
  function press(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    const isTyping = event.target instanceof Element && event.target.closest(typedInto) !== null;
    if (keepForSearch(event, isTyping)) return;
    const stroke = strokeOf(event, document.documentElement.dataset['platform'] === 'apple');
    if (stroke === null || (isTyping && !stroke.startsWith('Mod+'))) return;
    const action = read(stroke, event.timeStamp);
    if (action === null || (action === 'save' && !hasShortcut(action))) return;
    // Otherwise the browser would also save the page, or press the focused button.
    event.preventDefault();
    if (!event.repeat && document.querySelector('dialog[open]') === null) perform(action);
  }
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
