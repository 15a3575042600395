import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

// Both need `autoComplete="off"` on their element: what a browser restores at a reload is nobody's choice.

/** Takes over what was typed before the page's scripts ran, before React draws over it. `drawn` came from the server. */
export function useEarlyText(
  input: RefObject<HTMLInputElement | null>,
  drawn: string,
  take: (text: string) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts meet the input.
  useLayoutEffect(() => {
    const early = input.current?.value ?? drawn;
    if (early !== drawn) take(early);
  }, []);
}

/**
 * Takes over what was chosen before the page's scripts ran, as if it were now. `value` is what holds; the ref is for
 * the element.
 */
export function useEarlyChoice<Chooser extends HTMLInputElement | HTMLSelectElement>(
  value: string,
  take: (value: string) => void,
): RefObject<Chooser | null> {
  const chooser = useRef<Chooser>(null);
  const early = useRef<string>(undefined);
  const latest = useRef({ value, take });

  useEffect(() => {
    latest.current = { value, take };
  });

  useLayoutEffect(() => {
    // Now or never: the next time that React draws it, the element says what holds.
    early.current = chooser.current?.value;
  }, []);

  useEffect(() => {
    const met = chooser.current;
    const chosen = early.current;
    if (met === null || chosen === undefined || chosen === latest.current.value) return;
    let isTold = false;
    const hear = () => {
      isTold = true;
    };
    met.addEventListener('change', hear);
    // A choice fires two events, and the first of them may be what brings the scripts here: the second is theirs.
    const timer = setTimeout(() => {
      met.removeEventListener('change', hear);
      if (isTold) return;
      // Until it is taken over the element says what holds: an API region is never named before its page is here.
      met.value = latest.current.value;
      latest.current.take(chosen);
    });
    return () => {
      clearTimeout(timer);
      met.removeEventListener('change', hear);
    };
  }, []);

  return chooser;
}
