type Listener = (event: PopStateEvent) => void;

let first: Listener | null = null;

/**
 * Keeps a place before the router's own listener for `popstate`, which it would lose by coming later. Called
 * as the page begins; the returned function ends it.
 */
export function keepFirstPlace(): () => void {
  const pass = (event: PopStateEvent) => first?.(event);
  window.addEventListener('popstate', pass, { capture: true });
  return () => window.removeEventListener('popstate', pass, { capture: true });
}

/** Hears of each step before the router does; the returned function ends it. */
export function hearFirst(listener: Listener): () => void {
  first = listener;
  return () => {
    if (first === listener) first = null;
  };
}
