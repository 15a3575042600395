'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { pageQueryClient } from '@/lib/client/api/query-client';

/** What reads by the hooks of react-query stands in this; all of these on a page share one memory. */
export function WithQueries({ children }: { children: ReactNode }) {
  const [queryClient] = useState(pageQueryClient);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
