import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes over what was typed or chosen before the page's scripts ran, as if it were now. `value` is what the element
 * is told to show. It needs `autoComplete="off"`: what a browser restores at a reload is nobody's choice.
 */
export function useEarlyInput(
  element: RefObject<HTMLInputElement | HTMLSelectElement | null>,
  value: string,
  take: (value: string) => void,
): void {
  const latest = useRef({ value, take });

  useEffect(() => {
    latest.current = { value, take };
  });

  useEffect(() => {
    // A choice fires two events, and the first of them may be what brings the scripts here: the second is theirs.
    const timer = setTimeout(() => {
      const met = element.current;
      const shown = latest.current;
      if (met === null || met.value === shown.value) return;
      const early = met.value;
      // Until it is taken over the element says what holds: an API region is never named before its page is here.
      met.value = shown.value;
      shown.take(early);
    });
    return () => clearTimeout(timer);
  }, [element]);
}
