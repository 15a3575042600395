import Link from 'next/link';
import type { ComponentPropsWithRef } from 'react';

/** A link among buttons that looks like a small one. */
export function LinkButton({ className = '', ...rest }: ComponentPropsWithRef<typeof Link>) {
  return (
    <Link
      {...rest}
      className={`inline-flex min-h-7 items-center rounded-md border border-line-strong bg-panel px-2.5 text-sm font-medium text-ink no-underline hover:bg-sunken ${className}`}
    />
  );
}
