'use client';

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useId } from 'react';
import type { ComboboxState } from './combobox-state';
import { pressComboboxKey } from './press-combobox-key';

interface ComboboxOptions {
  state: ComboboxState;
  /** The number of options. If there are none, no list is shown. */
  count: number;
  onPick: (index: number) => void;
  /** The person types in the input, or leaves it. */
  onType: () => void;
  onLeave: () => void;
}

/**
 * A free-text field with a list of options (WAI-ARIA 1.2, combobox with a listbox popup). The focus stays in the
 * input. Only Enter on a highlighted option or a click picks it; leaving the field or Alt+Up does not.
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

  // Scrolls to an option outside the visible list, or to a list hidden under the save bar.
  const shownId = activeId ?? (isShown ? listId : undefined);
  useEffect(() => {
    if (shownId !== undefined) document.getElementById(shownId)?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);

  return {
    isShown,
    /** Props of the input. `onChange` and `onBlur` are added to its own. */
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
    // Otherwise the input would lose the focus, and the list would close.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerLeave: () => state.highlight(-1),
  } as const;
}

function optionOf(state: ComboboxState, index: number) {
  return {
    role: 'option',
    onPointerMove({ pointerType, movementX, movementY }: PointerEvent) {
      // Touch scrolling highlights nothing, nor does a mouse that rests where the list opens.
      if (pointerType === 'mouse' && (movementX !== 0 || movementY !== 0)) state.highlight(index);
    },
  } as const;
}
