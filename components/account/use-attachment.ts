'use client';

import { type RefObject, useLayoutEffect } from 'react';
import type { ComboboxAttributes, ComboboxHandlers } from './combobox';
import type { SuggestionBox } from './use-suggestion-box';

interface Attachment {
  box: SuggestionBox;
  input: RefObject<HTMLInputElement | null>;
  handlers: RefObject<ComboboxHandlers | null>;
  onAttributes: (attributes: ComboboxAttributes) => void;
}

/** The keys that are the list's; all others, Home and End among them, stay the text's. */
const listKeys = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Escape']);

/**
 * Attaches the list to an input that another component draws. Downshift wants to draw it by its own props;
 * replacing the input at its first focus would lose the focus, the caret and an open touch keyboard.
 */
export function useAttachment({ box, input, handlers, onAttributes }: Attachment): void {
  const { combobox, isShown, setTyped } = box;
  const { highlightedIndex, closeMenu } = combobox;
  const inputProps = combobox.getInputProps({}, { suppressRefError: true });
  const { 'aria-controls': controls, 'aria-activedescendant': active } = inputProps;

  useLayoutEffect(() => {
    if (typeof inputProps.ref === 'function') inputProps.ref(input.current);
    handlers.current = {
      onChange(event) {
        setTyped(true);
        inputProps.onChange?.(event);
      },
      onBlur(event) {
        setTyped(false);
        inputProps.onBlur?.(event);
      },
      onClick: (event) => inputProps.onClick?.(event),
      onKeyDown(event) {
        if (!listKeys.has(event.key)) return;
        const isChoice = isShown && highlightedIndex >= 0;
        // Enter that chooses nothing sends the form, and Escape that closes nothing is for others.
        if (event.key === 'Enter' && !isChoice) return closeMenu();
        if (event.key === 'Escape' && !isShown) return;
        inputProps.onKeyDown?.(event);
      },
    };
  });

  useLayoutEffect(() => {
    onAttributes(
      isShown
        ? { 'aria-expanded': true, 'aria-controls': controls, 'aria-activedescendant': active || undefined }
        : { 'aria-expanded': false },
    );
  }, [onAttributes, isShown, controls, active]);

  useLayoutEffect(() => {
    if (!isShown) return;
    // A list at the end of the page would stand under the save bar.
    document.getElementById(controls)?.scrollIntoView({ block: 'nearest' });
  }, [isShown, controls]);
}
