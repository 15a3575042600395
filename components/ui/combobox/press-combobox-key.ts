import type { KeyboardEvent } from 'react';
import type { ComboboxState } from './combobox-state';

interface Pressed {
  state: ComboboxState;
  isShown: boolean;
  count: number;
  /** The highlighted option, or -1. */
  active: number;
  pick(index: number): void;
}

/** Keys that move the caret: they keep doing so, and end the highlight. */
const caretKeys = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** Handles a key pressed in the list's input. All other keys stay with the text. */
export function pressComboboxKey(event: KeyboardEvent, { state, isShown, count, active, pick }: Pressed) {
  const { key, altKey } = event;
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    if (altKey && key === 'ArrowUp') state.close();
    else if (!isShown) state.open();
    else if (!altKey) state.highlight(neighbour(key, active, count));
  } else if (key === 'Enter') {
    if (active < 0) return state.close();
    // An Enter that chooses nothing submits the form.
    event.preventDefault();
    pick(active);
  } else if (key === 'Escape' && isShown) {
    // An Escape that closes nothing is left to others.
    event.preventDefault();
    event.stopPropagation();
    state.close();
  } else if (isShown && caretKeys.has(key)) state.highlight(-1);
}

/** While a word is being composed, its keys choose among candidates. Safari reports the last of them as 229. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

function neighbour(key: 'ArrowDown' | 'ArrowUp', active: number, count: number): number {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : 0;
  return active > 0 ? active - 1 : count - 1;
}
