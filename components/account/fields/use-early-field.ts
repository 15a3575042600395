'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { AccountFormState } from '@/components/account/use-account-form';
import type { AccountField } from '@/lib/schemas/account/account-fields';

/**
 * Keeps what is typed into a field before the page's scripts run. The server draws the input with its value, as
 * `defaultValue`; `attach` is the ref that tells a typed one from it.
 *
 * What react-hook-form finds in an input it takes over without a word to whatever watches the values. So it first
 * gets the input as it was rendered, and then what was typed as if it were typed now, before anything is painted.
 */
export function useEarlyField(form: AccountFormState, name: AccountField) {
  const [rendered] = useState(() => form.getValues(name));
  const [typed, setTyped] = useState<string | null>(null);
  const isAttached = useRef(false);

  useLayoutEffect(() => {
    if (typed !== null) form.setValue(name, typed, { shouldDirty: true });
  }, [form, name, typed]);

  function attach(input: HTMLInputElement | null, register: (input: HTMLInputElement | null) => void): void {
    if (input !== null && !isAttached.current) {
      isAttached.current = true;
      if (input.value !== rendered) {
        setTyped(input.value);
        input.value = rendered;
      }
    }
    register(input);
  }

  return { defaultValue: rendered, attach };
}
