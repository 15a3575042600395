let tell: ((path: string | null) => void) | null = null;

/**
 * For the framework, which calls it in the transition of every navigation, before it asks the server. Back and
 * Forward have their page already, and another query of the same page changes only a part of it.
 */
export function noteNavigation(href: string, type: 'push' | 'replace' | 'traverse'): void {
  const { pathname } = new URL(href, window.location.href);
  tell?.(type === 'traverse' || pathname === window.location.pathname ? null : pathname);
}

/**
 * Calls the one listener whenever a navigation begins, in its transition: with the path of the page to come, or with
 * null if nothing new is to be drawn. The returned function ends that.
 */
export function onComingPath(listener: (path: string | null) => void): () => void {
  tell = listener;
  return () => {
    tell = null;
  };
}
