'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useEffect } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { registerOpenForm, takeCarriedOver, takeNameRequest } from '@/lib/client/leaving/open-form';
import { accountSchema } from '@/lib/schemas/account/account';
import {
  type Account,
  type AccountField,
  type AccountFormValues,
  accountFields,
  toFormValues,
} from '@/lib/schemas/account/account-fields';

/**
 * The form's state: the fields as typed, validated by the schema that the server also uses. Comparing with
 * `savedValues` tells whether anything is unsaved.
 */
export function useAccountForm(savedValues: AccountFormValues) {
  const form = useForm<AccountFormValues, unknown, Account>({
    defaultValues: savedValues,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // The schema also accepts absent fields; the form always has all five.
    resolver: standardSchemaResolver(accountSchema) as Resolver<AccountFormValues, unknown, Account>,
  });
  // Read here on purpose: react-hook-form tracks only what a render reads.
  const { defaultValues } = form.formState;

  useEffect(() => {
    const carried = takeCarriedOver();
    if (carried !== null) fill(form, carried);
    if (takeNameRequest()) form.setFocus('reference');
  }, [form]);

  useEffect(
    () =>
      registerOpenForm({
        isChanged: () => differs(form.getValues(), defaultValues ?? {}),
        values: () => form.getValues(),
        fill(values) {
          fill(form, values);
          form.clearErrors();
        },
      }),
    [form, defaultValues],
  );

  return form;
}

/** The id of a field's input. */
export function inputIdOf(field: AccountField): string {
  return `account-${field}`;
}

/**
 * What is shown is what is sent: picks up values put into the inputs without an event, as some password managers
 * and extensions do.
 */
export function syncFromInputs(form: AccountFormState): void {
  for (const field of accountFields) {
    const input = document.getElementById(inputIdOf(field));
    if (!(input instanceof HTMLInputElement) || input.value === form.getValues(field)) continue;
    form.setValue(field, input.value, { shouldDirty: true });
  }
}

/** Shows these values as if they had been typed. */
export function fill(form: AccountFormState, values: AccountFormValues): void {
  for (const field of accountFields) form.setValue(field, values[field], { shouldDirty: true });
}

/** The values as last saved, or as the form was opened. */
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
 * Makes the saved values the new base, and keeps whatever was typed while the save ran. `submitted` are the
 * values when Save was pressed.
 */
export function rebase(form: AccountFormState, submitted: AccountFormValues, saved: AccountFormValues): void {
  const typed = form.getValues();
  form.reset(saved);
  for (const field of accountFields) {
    if (typed[field] !== submitted[field]) form.setValue(field, typed[field], { shouldDirty: true });
  }
}

/** Makes `base` the last saved values and shows `values` as if typed over it. */
export function adopt(form: AccountFormState, base: AccountFormValues, values: AccountFormValues): void {
  form.reset(base);
  for (const field of accountFields) {
    if (values[field] !== base[field]) form.setValue(field, values[field], { shouldDirty: true });
  }
}
