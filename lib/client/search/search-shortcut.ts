import { usePathname } from 'next/navigation';
import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/** A page that takes longer is not what the person is waiting for any more. */
const maxWaitMs = 10_000;

/** A search that was asked for before it was in sight, and what was typed for it since. */
let requested: { text: string; timer: ReturnType<typeof setTimeout> } | null = null;

/** `/` leads to a search that is not in sight yet: it takes the focus when it is, and what is typed until then. */
export function requestSearch(): void {
  forgetSearch();
  requested = { text: '', timer: setTimeout(forgetSearch, maxWaitMs) };
  window.addEventListener('pointerdown', forgetSearch, { capture: true });
}

function forgetSearch(): void {
  clearTimeout(requested?.timer);
  requested = null;
  window.removeEventListener('pointerdown', forgetSearch, { capture: true });
}

/** Keeps a key for the search that is wanted. False where the key is meant for something else. */
export function keepForSearch(event: KeyboardEvent, isTyping: boolean): boolean {
  if (requested === null) return false;
  // Whoever types into a field has arrived, in the search or elsewhere.
  if (isTyping || event.key === 'Escape') forgetSearch();
  if (requested === null || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Backspace') requested.text = requested.text.slice(0, -1);
  else if (event.key.length === 1) requested.text += event.key;
  else if (event.key !== 'Enter') return false;
  // It would scroll the page, or press the button that has the focus.
  event.preventDefault();
  return true;
}

/** Gives the focus to a search, its old text selected. False where it is not in sight. */
export function focusSearch(search: HTMLInputElement | null): boolean {
  search?.focus();
  if (search === null || document.activeElement !== search) return false;
  if (requested === null || requested.text === '') search.select();
  return true;
}

/** Takes the focus where `/` was pressed before the search was in sight; `type` puts the text of that time into it. */
export function useRequestedSearch(
  input: RefObject<HTMLInputElement | null>,
  type: (text: string) => void,
): void {
  const pathname = usePathname();
  const focusIfRequested = useEffectEvent(() => {
    if (requested !== null && focusSearch(input.current) && requested.text !== '') type(requested.text);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow window another page brings it into sight.
  useLayoutEffect(() => focusIfRequested(), [pathname]);
}
