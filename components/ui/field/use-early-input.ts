import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

// Both need `autoComplete="off"` on their element: what a browser restores at a reload is nobody's choice.

/** Takes over what was typed before the page's scripts ran, before React draws over it. `rendered` came from the server. */
export function useEarlyText(
  input: RefObject<HTMLInputElement | null>,
  rendered: string,
  take: (text: string) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts meet the input.
  useLayoutEffect(() => {
    const early = input.current?.value ?? rendered;
    if (early !== rendered) take(early);
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
  const early = useRef(value);
  const takeEarly = useEffectEvent(() => {
    if (early.current !== value) take(early.current);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts meet the element.
  useLayoutEffect(() => {
    if (chooser.current === null || chooser.current.value === value) return;
    early.current = chooser.current.value;
    // Until it is taken over the element says what holds: an API region is never named before its page is here.
    // And if one of the choice's own events is still to come, it tells nothing new.
    chooser.current.value = value;
  }, []);

  useEffect(() => {
    // Later than the effects around it: the router hears of a changed address only after its own.
    const timer = setTimeout(() => takeEarly());
    return () => clearTimeout(timer);
  }, []);

  return chooser;
}
