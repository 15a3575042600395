import { guardAgain, isGuarded, leaveBy } from './leave-guard';

/**
 * Intercepts clicks on links that lead off the page while there are unsaved values. It listens on the window in
 * the capture phase, to run before the router. Returns a function that ends this.
 */
export function guardLinks(): () => void {
  function intercept(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || !isPlainClick(event)) return;
    // It also ends a navigation that somebody has agreed to and is still waiting for.
    if (staysHere(link)) guardAgain();
    if (!leadsAway(link) || !isGuarded()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leaveBy({ kind: 'page', go: () => link.click() });
  }
  window.addEventListener('click', intercept, { capture: true });
  return () => window.removeEventListener('click', intercept, { capture: true });
}

/** Other clicks open a tab or a download, and this page stays. */
function isPlainClick({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !(altKey || ctrlKey || metaKey || shiftKey);
}

function leadsAway(link: HTMLAnchorElement): boolean {
  const { target, download } = link;
  return (target === '' || target === '_self') && download === '' && !staysHere(link);
}

/** A link within the same path keeps the form and what is typed in it. */
function staysHere({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname;
}
