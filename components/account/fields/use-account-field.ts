'use client';

import { useFormState, useWatch } from 'react-hook-form';
import { accountFormTexts } from '#messages/account/account-form';
import { nameTexts } from '#messages/names';
import { type AccountField, accountFields, fieldDefinitions } from '@/lib/schemas/account/account-fields';
import { countCodePoints, hasRunOfSpaces, normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import {
  findRefusedCharacter,
  type RefusedCharacter,
  removeRefusedCharacters,
} from '@/lib/schemas/account/refused-characters';
import { type AccountFormState, baseOf, inputIdOf } from '../use-account-form';
import { useEarlyField } from './use-early-field';

const { field: texts } = accountFormTexts;

/** A field shows how much of its limit is used from this share on. */
const counterFrom = 0.8;

interface FieldOptions {
  /** The form edits a known account. Only then is there an earlier value to show. */
  isKnown: boolean;
  readOnly?: boolean;
}

/** What every account field shows, as props of its TextField, and its text as typed. */
export function useAccountField(
  form: AccountFormState,
  name: AccountField,
  { isKnown, readOnly = false }: FieldOptions,
) {
  const value = useWatch({ control: form.control, name });
  const { errors, isSubmitted } = useFormState({ control: form.control, name });
  const before = baseOf(form)[name];
  // A different name is a different account, so the name has no earlier value.
  const isChanged =
    isKnown && name !== 'reference' && normaliseWhiteSpace(value) !== normaliseWhiteSpace(before);
  const refused = findRefusedCharacter(value);
  const used = countCodePoints(normaliseWhiteSpace(value));
  const limit = fieldDefinitions[name].limit;
  const { defaultValue, attach } = useEarlyField(form, name);
  const registered = form.register(name, {
    // A field is checked when somebody leaves it, but an empty one is not blamed before Save.
    onBlur: () => {
      if (form.getValues(name) !== '') void form.trigger(name);
    },
    onChange: () => {
      // Before the first Save, typing does not validate, but it does clear earlier errors.
      if (!isSubmitted) form.clearErrors(name);
      checkOthers(form, name);
    },
  });
  const props = {
    ...registered,
    ref: (input: HTMLInputElement | null) => attach(input, registered.ref),
    defaultValue,
    id: inputIdOf(name),
    label: nameTexts.fields[name],
    error: errors[name]?.message,
    note: errors[name] === undefined ? noteOf(value, refused) : undefined,
    remedy:
      refused === null
        ? undefined
        : {
            label: texts.removeInvisible,
            onClick: () => correct(form, name, removeRefusedCharacters(value)),
          },
    was: isChanged ? (before === '' ? texts.wasEmpty : texts.was(before)) : undefined,
    hint: isChanged && normaliseWhiteSpace(value) === '' ? texts.sentEmpty : undefined,
    counter: used >= limit * counterFrom ? texts.used(used, limit) : undefined,
    required: name === 'reference',
    readOnly,
    autoComplete: 'off',
    spellCheck: false,
  };
  return { value, props };
}

function correct(form: AccountFormState, name: AccountField, value: string): void {
  form.setValue(name, value, { shouldDirty: true });
  form.clearErrors(name);
  form.setFocus(name);
}

function noteOf(value: string, refused: RefusedCharacter | null): string | undefined {
  if (refused !== null) {
    return texts.invisible(refused.name, refused.codePoint, refused.position);
  }
  return hasRunOfSpaces(value) ? texts.spaces : undefined;
}

/** An account must not be its own parent, so changing the name can fix an error in another field. */
function checkOthers(form: AccountFormState, changed: AccountField): void {
  if (changed !== 'reference') return;
  for (const name of accountFields) {
    const { error } = form.getFieldState(name);
    if (name !== changed && error !== undefined && error.type !== 'api') void form.trigger(name);
  }
}
