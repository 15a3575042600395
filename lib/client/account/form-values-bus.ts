import type { AccountFormValues } from '@/lib/schemas/account/account-fields';

type Fill = (values: AccountFormValues) => void;

let mounted: Fill | null = null;

/** Lets the mounted form take values that another part of the page offers; the returned function ends it. */
export function onFillRequested(fill: Fill): () => void {
  mounted = fill;
  return () => {
    if (mounted === fill) mounted = null;
  };
}

/** Asks the form on the page to show these values. Nothing is sent: that stays the person's to do. */
export function requestFill(values: AccountFormValues): void {
  mounted?.(values);
}
