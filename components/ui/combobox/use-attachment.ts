'use client';

import { type RefObject, useLayoutEffect } from 'react';
import type { ComboboxAttributes, ComboboxHandlers } from './combobox';
import type { Combobox } from './use-combobox';

interface Attachment {
  combobox: Combobox;
  /** Where the input finds what to call. */
  handlers: RefObject<ComboboxHandlers | null>;
  onAttributes: (attributes: ComboboxAttributes) => void;
}

/**
 * Attaches the list to an input that stands there already: to draw another one at its first focus would lose
 * the focus, the caret and an open touch keyboard.
 */
export function useAttachment({ combobox, handlers, onAttributes }: Attachment): void {
  const { isShown, listId, activeId } = combobox;

  useLayoutEffect(() => {
    handlers.current = combobox.handlers;
  });

  useLayoutEffect(() => {
    onAttributes(
      isShown
        ? { 'aria-expanded': true, 'aria-controls': listId, 'aria-activedescendant': activeId }
        : { 'aria-expanded': false },
    );
  }, [onAttributes, isShown, listId, activeId]);

  useLayoutEffect(() => {
    if (!isShown) return;
    // A list at the end of the page would stand under the save bar.
    document.getElementById(listId)?.scrollIntoView({ block: 'nearest' });
  }, [isShown, listId]);
}
