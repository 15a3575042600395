import { useEffect, useState } from 'react';

/**
 * A part of the page that can be done without, loaded once it is wanted: `occasion` is null until then, and
 * each new one tries again. Null while it is not here: offline or after a failure nothing is said.
 * `load` is the same function at every render.
 */
export function useLoaded<Part>(load: () => Promise<Part>, occasion: string | null): Part | null {
  const [loaded, setLoaded] = useState<{ part: Part } | null>(null);
  const isMissing = loaded === null;
  useEffect(() => {
    if (occasion === null || !isMissing || navigator.onLine === false) return;
    let isGone = false;
    load().then(
      (part) => {
        if (!isGone) setLoaded({ part });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [load, occasion, isMissing]);
  return loaded?.part ?? null;
}
