import { isGuarded, leaveBy } from './leave-guard';

/** The session history entry of this page. */
interface Home {
  pathname: string;
  /** null if the browser has no Navigation API. */
  entry: NavigationHistoryEntry | null;
  href: string;
  state: unknown;
}

const navigationApi: Navigation | undefined = typeof window === 'undefined' ? undefined : window.navigation;

/**
 * Intercepts Back and Forward while there are unsaved values. By the time of `popstate` the browser has already
 * moved (HTML, section 7.4.6), so the step is undone before the router sees it, and repeated once the person
 * agrees. Call `settle` when the router has reached a page.
 */
export function guardTraversals(): { settle: () => void; end: () => void } {
  let home = here();
  const settle = () => {
    home = here();
  };
  function intercept(event: PopStateEvent) {
    if (home.entry !== null && home.entry.key === navigationApi?.currentEntry?.key) {
      // The step was undone, so for the router it never happened.
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

/** Goes back to `home`; returns a function that repeats the step. */
function undoStep(home: Home): () => void {
  const target = navigationApi?.currentEntry ?? null;
  if (home.entry === null || target === null) {
    // The direction is unknown, so the page gets a new entry after the one that was visited.
    history.pushState(home.state, '', home.href);
    return () => history.back();
  }
  const steps = target.index - home.entry.index;
  history.go(-steps);
  return () => history.go(steps);
}
