'use client';

import { type MouseEvent, type PointerEvent, useEffect, useId, useState } from 'react';
import type { ComboboxHandlers, ComboboxState } from './combobox';
import { pressComboboxKey } from './press-combobox-key';

/** Kept apart from the list itself: which options there are may depend on it. */
export function useComboboxState(startsOpen: () => boolean): ComboboxState {
  const [isOpen, setOpen] = useState(startsOpen);
  const [active, highlight] = useState(-1);
  function change(open: boolean) {
    setOpen(open);
    highlight(-1);
  }
  return { isOpen, active, open: () => change(true), close: () => change(false), highlight };
}

interface ComboboxOptions {
  state: ComboboxState;
  /** How many options there are. Without any, nothing is shown. */
  count: number;
  onPick: (index: number) => void;
}

/**
 * A field of free text with a list to choose from (WAI-ARIA 1.2, combobox with a listbox popup). The focus
 * stays in the input. An option is picked by Enter while it is highlighted, or by a click on it, and by
 * nothing else: neither leaving the field nor Alt+Up picks.
 */
export function useCombobox({ state, count, onPick }: ComboboxOptions) {
  const listId = useId();
  const isShown = state.isOpen && count > 0;
  const active = isShown && state.active < count ? state.active : -1;
  const activeId = active < 0 ? undefined : `${listId}-${active}`;

  function pick(index: number) {
    state.close();
    onPick(index);
  }

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const handlers: ComboboxHandlers = {
    onChange: state.open,
    onBlur: state.close,
    onClick() {
      // A click sets the caret: it opens the list and never closes it.
      if (!state.isOpen) state.open();
    },
    onKeyDown: (event) => pressComboboxKey(event, { state, isShown, count, active, pick }),
  };
  const listProps = { ...listOf(state), id: listId, hidden: !isShown };
  const optionProps = (index: number) => ({
    ...optionOf(state, index),
    id: `${listId}-${index}`,
    'aria-selected': index === active,
    onClick: () => pick(index),
  });
  return { isShown, listId, activeId, handlers, listProps, optionProps };
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
