'use client';

import { type ComponentType, lazy, Suspense } from 'react';

/**
 * The one way to load code late: for what is not on the page at first, such as a dialog or a list of
 * suggestions. Its code is fetched once the page is idle, so that a connection lost later changes nothing.
 *
 * Where it cannot be fetched nothing stands in its place, and the next drawing tries again: an error thrown
 * here would take the whole page down, and what is typed in it.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const attempt = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch {
        Part = attempt();
        return { default: Nothing as ComponentType<Props> };
      }
    });
  let Part = attempt();
  whenIdle(() => void load().catch(() => undefined));
  // biome-ignore lint/correctness/noComponentHookFactories: called where a module defines it, as lazy itself is.
  return function Late(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function Nothing() {
  return null;
}

/** Once the page has loaded and has nothing else to do; never on the server. */
function whenIdle(run: () => void): void {
  if (typeof window === 'undefined') return;
  // Safari has no requestIdleCallback.
  const wait = () => ('requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 200));
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
