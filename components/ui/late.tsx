'use client';

import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';

/**
 * The one way to load code late: for what is not on the page at first, such as a dialog or a list of suggestions.
 * The code is fetched once the page is idle, so that losing the connection later changes nothing. Until then,
 * whatever the server rendered stays.
 *
 * If the code cannot be fetched, `Missing` is shown instead, by default nothing. An error thrown here would take
 * down the whole page, with what is typed in it. `onRetry`, or rendering the part again, fetches it again.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Missing: ComponentType<NoInfer<Props> & Retry> = Nothing,
): ComponentType<Props> {
  let latest = fetchCode(load);
  const current = () => {
    if (latest.hasFailed()) latest = fetchCode(load);
    return latest;
  };
  return function Late(props: Props) {
    const [code, setCode] = useState(current);
    const [isMissing, setMissing] = useState(false);

    useEffect(() => {
      let isUnmounted = false;
      code.loaded.catch(() => {
        if (!isUnmounted) setMissing(true);
      });
      return () => {
        isUnmounted = true;
      };
    }, [code]);

    function retry() {
      setCode(current());
      setMissing(false);
    }

    if (isMissing) return <Missing {...props} onRetry={retry} />;
    return (
      <Suspense fallback={null}>
        <code.Part {...props} />
      </Suspense>
    );
  };
}

function fetchCode<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let failed = false;
  const loaded = firstIdle.then(load);
  loaded.catch(() => {
    failed = true;
  });
  return {
    loaded,
    hasFailed: () => failed,
    // If the code never loads, what the server rendered stays. Only `Missing` replaces it.
    Part: lazy(
      () =>
        new Promise<{ default: ComponentType<Props> }>((resolve) => {
          loaded.then(
            (part) => resolve({ default: part }),
            () => undefined,
          );
        }),
    ),
  };
}

interface Retry {
  onRetry: () => void;
}

function Nothing() {
  return null;
}

/** Do not wait longer than this for a busy page. */
const idleTimeoutMs = 1_000;

/** Resolves when the page has loaded and is idle; on the server at once. */
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
