import type { ReactNode } from 'react';

/** A key or chord, as labelled on the keyboard. On an accent button it takes the button's colour. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-b-2 border-current/50 px-1.25 font-mono text-xs font-normal">
      {children}
    </kbd>
  );
}
