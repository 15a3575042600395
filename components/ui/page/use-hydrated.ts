import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** `before` in the server's HTML and until hydration, `after` from then on, without a mismatch. */
export function useHydrated<Value>(before: () => Value, after: () => Value): Value {
  return useSyncExternalStore(never, after, before);
}
