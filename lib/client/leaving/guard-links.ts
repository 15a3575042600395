import { isGuarded, leaveBy } from './leave-guard';

/**
 * Intercepts clicks on links that lead off the page while there are unsaved values. It listens on the window in
 * the capture phase, to run before the router. Returns a function that ends this.
 */
export function guardLinks(): () => void {
  function intercept(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || !isPlainClick(event) || !leadsAway(link) || !isGuarded()) return;
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

/** A link within the same path keeps the form and what is typed in it. */
function leadsAway({ target, download, origin, pathname }: HTMLAnchorElement): boolean {
  if ((target !== '' && target !== '_self') || download !== '') return false;
  return origin !== location.origin || pathname !== location.pathname;
}
