'use client';

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useId } from 'react';
import type { ComboboxState } from './combobox-state';
import { pressComboboxKey } from './press-combobox-key';

interface ComboboxOptions {
  state: ComboboxState;
  /** How many options there are. Without any, nothing is shown. */
  count: number;
  onPick: (index: number) => void;
  /** The person types in the input, or leaves it. */
  onType: () => void;
  onLeave: () => void;
}

/**
 * A field of free text with a list to choose from (WAI-ARIA 1.2, combobox with a listbox popup). The focus
 * stays in the input. An option is picked by Enter while it is highlighted, or by a click on it, and by
 * nothing else: neither leaving the field nor Alt+Up picks.
 */
export function useCombobox({ state, count, onPick, onType, onLeave }: ComboboxOptions) {
  const listId = useId();
  const isShown = state.isOpen && count > 0;
  const active = isShown && state.active < count ? state.active : -1;
  const activeId = active < 0 ? undefined : `${listId}-${active}`;

  function pick(index: number) {
    state.close();
    onPick(index);
  }

  // An option outside of the list's window, or a list at the end of the page, under the save bar.
  const shownId = activeId ?? (isShown ? listId : undefined);
  useEffect(() => {
    if (shownId !== undefined) document.getElementById(shownId)?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);

  return {
    isShown,
    /** Of the input. `onChange` and `onBlur` come on top of its own. */
    inputProps: {
      role: 'combobox',
      'aria-expanded': isShown,
      'aria-controls': isShown ? listId : undefined,
      'aria-activedescendant': activeId,
      onChange() {
        onType();
        state.open();
      },
      onBlur() {
        onLeave();
        state.close();
      },
      // A click sets the caret: it opens the list and never closes it.
      onClick: state.isOpen ? undefined : state.open,
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) =>
        pressComboboxKey(event, { state, isShown, count, active, pick }),
    } as const,
    listProps: { ...listOf(state), id: listId, hidden: !isShown },
    optionProps: (index: number) => ({
      ...optionOf(state, index),
      id: `${listId}-${index}`,
      'aria-selected': index === active,
      onClick: () => pick(index),
    }),
  };
}

export type Combobox = ReturnType<typeof useCombobox>;

function listOf(state: ComboboxState) {
  return {
    role: 'listbox',
    // The focus, and with it the list, would leave the input.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerLeave: () => state.highlight(-1),
  } as const;
}

function optionOf(state: ComboboxState, index: number) {
  return {
    role: 'option',
    onPointerMove({ pointerType, movementX, movementY }: PointerEvent) {
      // A finger that scrolls highlights nothing, nor does a mouse that lies where the list opens.
      if (pointerType === 'mouse' && (movementX !== 0 || movementY !== 0)) state.highlight(index);
    },
  } as const;
}
