'use client';

import { useEffect, useRef, useState } from 'react';
import type { AccountField } from '@/lib/schemas/account-fields';
import type { AccountFormState } from './use-account-form';

/**
 * Keeps what is typed into a field before the page's scripts run. The server draws the input with its value, as
 * `defaultValue`; `meet` is the ref that then tells a typed one from it, which react-hook-form would write over
 * when it meets the input by `register`.
 */
export function useTypedBefore(form: AccountFormState, name: AccountField) {
  const [drawn] = useState(() => form.getValues(name));
  const [typed, setTyped] = useState<string | null>(null);
  const met = useRef(false);

  // A render later than the ref: what watches the values has subscribed by then, and hears of it.
  useEffect(() => {
    if (typed !== null) form.setValue(name, typed, { shouldDirty: true });
  }, [form, name, typed]);

  function meet(input: HTMLInputElement | null, register: (input: HTMLInputElement | null) => void): void {
    const found = input?.value ?? drawn;
    register(input);
    if (input === null || met.current) return;
    met.current = true;
    if (found !== drawn) setTyped(found);
  }

  return { defaultValue: drawn, meet };
}
