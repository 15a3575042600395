'use client';

import { type ReactNode, useEffect } from 'react';
import { rememberApiRegion } from '@/lib/client/person/preferences';
import { useApiRegion } from './api-region/use-api-region';

/** Gives its children the accent of the page's API region, and remembers that region. */
export function AccentFrame({ children }: { children: ReactNode }) {
  const apiRegion = useApiRegion();
  useEffect(() => {
    if (apiRegion !== null) rememberApiRegion(apiRegion);
  }, [apiRegion]);
  return (
    <div data-api-region={apiRegion ?? undefined} className="flex min-h-dvh flex-col">
      {children}
    </div>
  );
}
