import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { earlyValueOf } from './early-input';

// Both hooks need `autoComplete="off"` on their element: nobody chose what a browser restores on reload.

/** Picks up what was typed before hydration, before React overwrites it. The input has an ID of its own; `rendered` came from the server. */
export function useEarlyText(
  input: RefObject<HTMLInputElement | null>,
  rendered: string,
  take: (text: string) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts meet the input.
  useLayoutEffect(() => {
    const early = input.current === null ? rendered : earlyValueOf(input.current);
    if (early !== rendered) take(early);
  }, []);
}

/**
 * Picks up a choice made before hydration, as if it were made now. `value` is the current choice; the ref belongs
 * on the element.
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
    // Until then the element shows the current value, so that no API region is named before its page is shown. Any
    // event of the early choice that still comes then reports nothing new.
    chooser.current.value = value;
  }, []);

  useEffect(() => {
    // After the other effects: the router learns of a changed address only in its own.
    const timer = setTimeout(() => takeEarly());
    return () => clearTimeout(timer);
  }, []);

  return chooser;
}
