'use client';

import { useEffect } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { onFillRequested } from '@/lib/client/account/form-values-bus';
import { loadSave } from '@/lib/client/api/load-save';
import { registerUnsavedForm, takeCarriedOver } from '@/lib/client/leaving/unsaved-form';
import {
  type Account,
  type AccountFormValues,
  accountFields,
  toFormValues,
} from '@/lib/schemas/account/account-fields';

const resolver: Resolver<AccountFormValues, unknown, Account> = async (live, context, options) => {
  // The form's own object, which changes with every key: what is typed while the checks load is not checked here.
  const values = { ...live };
  const { checkAccount } = await loadSave();
  return checkAccount(values, context, options);
};

/**
 * The form's state: the five fields as typed, checked by the schema that the server uses too.
 * `savedValues` are what the typed ones are compared with to know whether anything is unsaved.
 */
export function useAccountForm(savedValues: AccountFormValues) {
  const form = useForm<AccountFormValues, unknown, Account>({
    defaultValues: savedValues,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    resolver,
  });
  // Subscribed while rendering: react-hook-form tracks only what a render reads.
  const { defaultValues } = form.formState;

  useEffect(() => {
    const carried = takeCarriedOver();
    if (carried !== null) fill(form, carried);
  }, [form]);

  useEffect(
    () =>
      onFillRequested((values) => {
        fill(form, values);
        form.clearErrors();
      }),
    [form],
  );

  useEffect(
    () =>
      registerUnsavedForm({
        isChanged: () => differs(form.getValues(), defaultValues ?? {}),
        values: () => form.getValues(),
      }),
    [form, defaultValues],
  );

  return form;
}

/** Shows these values, as if they had been typed. */
export function fill(form: AccountFormState, values: AccountFormValues): void {
  for (const field of accountFields) form.setValue(field, values[field], { shouldDirty: true });
}

/** The values as last saved, or as the form was opened with. */
export function baseOf(form: AccountFormState): AccountFormValues {
  return toFormValues(form.formState.defaultValues ?? {});
}

/** True while what was typed differs from what was last saved. */
export function isChanged(form: AccountFormState): boolean {
  return differs(form.getValues(), baseOf(form));
}

export function differs(typed: AccountFormValues, base: Partial<AccountFormValues>): boolean {
  return accountFields.some((field) => typed[field] !== (base[field] ?? ''));
}

export type AccountFormState = ReturnType<typeof useAccountForm>;

/**
 * Takes over what was saved as the new base, and keeps in place whatever was typed while the save ran.
 * `submitted` are the values as they stood in the fields when Save was pressed.
 */
export function rebase(form: AccountFormState, submitted: AccountFormValues, saved: AccountFormValues): void {
  const typed = form.getValues();
  form.reset(saved);
  for (const field of accountFields) {
    if (typed[field] !== submitted[field]) form.setValue(field, typed[field], { shouldDirty: true });
  }
}

/** Takes `base` as what was last saved and shows `values`, as if they had been typed over it. */
export function adopt(form: AccountFormState, base: AccountFormValues, values: AccountFormValues): void {
  form.reset(base);
  for (const field of accountFields) {
    if (values[field] !== base[field]) form.setValue(field, values[field], { shouldDirty: true });
  }
}
