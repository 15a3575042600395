'use client';

import { type ComponentProps, useEffect, useState } from 'react';
import { registerNewAccount } from '@/lib/client/leaving/open-form';
import { AccountForm } from './account-form';

/** The form for an account that is not known here. "New account" empties it for the next one. */
export function NewAccount({ initialValues, ...props }: Omit<ComponentProps<typeof AccountForm>, 'known'>) {
  const [start, setStart] = useState({ count: 0, values: initialValues });
  useEffect(
    () => registerNewAccount((values) => setStart(({ count }) => ({ count: count + 1, values }))),
    [],
  );
  return <AccountForm key={start.count} {...props} known={null} initialValues={start.values} />;
}
