import { usePathname } from 'next/navigation';
import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/** After this long, the person is no longer waiting for the search. */
const maxWaitMs = 10_000;

/** A search requested before it was in view, and what has been typed for it since. */
let requested: { text: string; timer: ReturnType<typeof setTimeout> } | null = null;

/** Requests a search that is not in view yet. Once it is, it gets the focus and whatever was typed until then. */
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

/** Keeps a key for the requested search. False if the key is meant for something else. */
export function keepForSearch(event: KeyboardEvent, isTyping: boolean): boolean {
  if (requested === null) return false;
  // Whoever types into a field has arrived, in the search or elsewhere.
  if (isTyping || event.key === 'Escape') forgetSearch();
  if (requested === null || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Backspace') requested.text = requested.text.slice(0, -1);
  else if (event.key.length === 1) requested.text += event.key;
  else if (event.key !== 'Enter') return false;
  // Otherwise it would scroll the page or press the focused button.
  event.preventDefault();
  return true;
}

/** Focuses a search and selects its old text. False if it is not in view. */
export function focusSearch(search: HTMLInputElement | null): boolean {
  search?.focus();
  if (search === null || document.activeElement !== search) return false;
  if (requested === null || requested.text === '') search.select();
  return true;
}

/** Takes the focus if `/` was pressed before the search was in view. `type` receives what was typed until then. */
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
