import { isGuarded, leaveBy } from './leave-guard';

/** The entry of the session history that the page stands on. */
interface Home {
  pathname: string;
  /** null where the browser has no Navigation API. */
  entry: NavigationHistoryEntry | null;
  href: string;
  state: unknown;
}

const navigationApi: Navigation | undefined = typeof window === 'undefined' ? undefined : window.navigation;

/**
 * Holds Back and Forward while typed values are unsaved. When `popstate` tells of such a step the browser has
 * taken it already (HTML, section 7.4.6), so it is undone before the router hears of it, and taken again once
 * the person agrees. `settle` is to be called when the router has reached a page.
 */
export function guardTraversals(): { settle: () => void; end: () => void } {
  let home = here();
  const settle = () => {
    home = here();
  };
  function intercept(event: PopStateEvent) {
    if (home.entry !== null && home.entry.key === navigationApi?.currentEntry?.key) {
      // The step was undone; for the router it never happened.
      event.stopImmediatePropagation();
    } else if (location.pathname === home.pathname || !isGuarded()) {
      settle();
    } else {
      event.stopImmediatePropagation();
      leaveBy({ kind: 'page', go: undoStep(home) });
    }
  }
  function follow({ navigationType }: NavigationCurrentEntryChangeEvent) {
    if (navigationType !== 'traverse') settle();
  }
  window.addEventListener('popstate', intercept, { capture: true });
  navigationApi?.addEventListener('currententrychange', follow);
  return {
    settle,
    end() {
      window.removeEventListener('popstate', intercept, { capture: true });
      navigationApi?.removeEventListener('currententrychange', follow);
    },
  };
}

function here(): Home {
  const { pathname, href } = location;
  return { pathname, href, state: history.state, entry: navigationApi?.currentEntry ?? null };
}

/** Back to `home`; gives what takes the step again. */
function undoStep(home: Home): () => void {
  const target = navigationApi?.currentEntry ?? null;
  if (home.entry === null || target === null) {
    // Which way the step went is not known: the page gets an entry after the one that was led to.
    history.pushState(home.state, '', home.href);
    return () => history.back();
  }
  const steps = target.index - home.entry.index;
  history.go(-steps);
  return () => history.go(steps);
}
