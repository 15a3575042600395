import type { ChangeEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react';

/** What an input says of the list that belongs to it (WAI-ARIA 1.2, combobox). */
export interface ComboboxAttributes {
  'aria-expanded': boolean;
  'aria-controls'?: string | undefined;
  'aria-activedescendant'?: string | undefined;
}

/** What a list wants to hear of the input that it is attached to. */
export interface ComboboxHandlers {
  onChange(event: ChangeEvent<HTMLInputElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onBlur(event: FocusEvent<HTMLInputElement>): void;
  onClick(event: MouseEvent<HTMLInputElement>): void;
}

/** Whether the list is asked for, and which of its options is highlighted (from 0; -1: none). */
export interface ComboboxState {
  isOpen: boolean;
  active: number;
  open(): void;
  close(): void;
  highlight(index: number): void;
}
