'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { type ActivityFilters, activityQueryOf, readActivityFilters } from '@/lib/schemas/activity-filters';

/**
 * What is shown, kept in the address so that it survives a reload, comes back with Back and can be sent as a
 * link.
 */
export function useActivityFilters(): ActivityFilters {
  const parameters = useSearchParams();
  return useMemo(() => readActivityFilters((name) => parameters.get(name)).filters, [parameters]);
}

/** Changes what is shown in the address, without a new entry in the browser's history. */
export function changeActivityFilters(change: { [Name in keyof ActivityFilters]: string }): void {
  const { pathname, search } = window.location;
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) parameters.set(name, value);
  showOnly(pathname, readActivityFilters((name) => parameters.get(name)).filters);
}

/** Shows every attempt again. */
export function clearActivityFilters(): void {
  showOnly(window.location.pathname, {});
}

function showOnly(pathname: string, filters: ActivityFilters): void {
  const query = activityQueryOf(filters);
  window.history.replaceState(null, '', query === '' ? pathname : `${pathname}?${query}`);
}
