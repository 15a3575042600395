let isWanted = false;

/** `/` was pressed where no search is in sight: the next one that is takes the focus. */
export function wantSearch(): void {
  isWanted = true;
}

/** Gives the focus to the search, its text selected. False where it is not in sight. */
export function focusSearch(search: HTMLInputElement | null): boolean {
  search?.focus();
  if (search === null || document.activeElement !== search) return false;
  search.select();
  return true;
}

/**
 * Gives the focus to a search that was wanted before it was in sight. The wish ends with the person's next input
 * and no sooner: until the code of the list is there, the search may be drawn more than once.
 */
export function focusWantedSearch(search: HTMLInputElement | null): void {
  if (!isWanted || !focusSearch(search)) return;
  for (const input of ['keydown', 'pointerdown']) {
    window.addEventListener(input, endWish, { capture: true, once: true });
  }
}

function endWish(): void {
  isWanted = false;
}
