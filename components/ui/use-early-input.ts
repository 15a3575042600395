import { type RefObject, useEffect } from 'react';

/**
 * Takes over what was typed or chosen before the page's scripts ran, as if it were now. `drawn` is the value that
 * the server drew. The element needs `autoComplete="off"`: what a browser restores at a reload is nobody's choice.
 */
export function useEarlyInput(
  element: RefObject<HTMLInputElement | HTMLSelectElement | null>,
  drawn: string,
  take: (value: string) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts meet the element.
  useEffect(() => {
    const met = element.current;
    const early = met?.value ?? drawn;
    if (met === null || early === drawn) return;
    // Until it is taken over the element says what holds: an API region is never named before its page is here.
    met.value = drawn;
    take(early);
  }, []);
}
