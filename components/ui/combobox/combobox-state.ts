'use client';

import { useState } from 'react';

/** Whether the list is open, and which option is highlighted (from 0; -1: none). */
export interface ComboboxState {
  isOpen: boolean;
  active: number;
  open(): void;
  close(): void;
  highlight(index: number): void;
}

/** Separate from the list, because its options may depend on it. */
export function useComboboxState(): ComboboxState {
  const [isOpen, setOpen] = useState(false);
  const [active, highlight] = useState(-1);
  function change(open: boolean) {
    setOpen(open);
    highlight(-1);
  }
  return { isOpen, active, open: () => change(true), close: () => change(false), highlight };
}
