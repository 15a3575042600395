'use client';

import { type ComponentType, lazy, Suspense, useReducer } from 'react';

/**
 * The one way to load code late: for what is not on the page at first, such as a dialog or a list of
 * suggestions. Its code is fetched once the page is idle, so that a connection lost later changes nothing; what
 * the server has drawn of it stands there meanwhile.
 *
 * Where it cannot be fetched `Missing` stands in its place, by default nothing: an error thrown here would take
 * the whole page down, and what is typed in it. `onRetry`, and every drawing, fetches it again.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Missing: ComponentType<NoInfer<Props> & Retry> = Nothing,
): ComponentType<Props> {
  const fetchPart = () =>
    lazy(async () => {
      try {
        await firstIdle;
        return { default: (await load()) as ComponentType<Props & Retry> };
      } catch {
        Part = fetchPart();
        return { default: Missing };
      }
    });
  let Part = fetchPart();
  void firstIdle.then(load).catch(() => undefined);
  return function Late(props: Props) {
    const [, drawAgain] = useReducer((count: number) => count + 1, 0);
    return (
      <Suspense fallback={null}>
        <Part {...props} onRetry={drawAgain} />
      </Suspense>
    );
  };
}

interface Retry {
  onRetry: () => void;
}

function Nothing() {
  return null;
}

/** Beyond this a busy page is not waited for. */
const idleTimeoutMs = 1_000;

/** Once the page has loaded and has nothing else to do; on the server at once. */
const firstIdle = new Promise<void>((resolve) => {
  if (typeof window === 'undefined') return resolve();
  const wait = () => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: idleTimeoutMs });
    else setTimeout(resolve, 200);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
});
