'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { AccountFormState } from '@/components/account/use-account-form';
import { earlyValueOf } from '@/components/ui/field/early-input';
import type { AccountField } from '@/lib/schemas/account/account-fields';

/**
 * Keeps what is typed into a field before hydration. The server renders the input with its value as
 * `defaultValue`; `attach` is the ref that detects a typed one.
 *
 * react-hook-form would adopt the input's value without notifying whatever watches the values. So it first gets
 * the input as rendered. What was typed is then set as if typed now, before the browser paints.
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
      const early = earlyValueOf(input);
      if (early !== rendered) {
        setTyped(early);
        input.value = rendered;
      }
    }
    register(input);
  }

  return { defaultValue: rendered, attach };
}
