import { useState } from 'react';

/** The part of a query's result that this needs. */
interface Reading {
  error: Error | null;
  isFetching: boolean;
}

/**
 * The failure of a read, also while it is being read again: react-query forgets it then, and whoever has the
 * focus on "Try again" would lose it, and what was said would be said once more.
 */
export function useStandingError({ error, isFetching }: Reading): Error | null {
  const [last, setLast] = useState<Error | null>(null);
  const standing = error ?? (isFetching ? last : null);
  if (standing !== last) setLast(standing);
  return standing;
}
