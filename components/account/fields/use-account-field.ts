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

/** From this share of its limit on, a field shows how much of it is used. */
const counterFrom = 0.8;

interface FieldOptions {
  /** The form edits an account that is known here: only then is there something that a value was before. */
  isKnown: boolean;
  readOnly?: boolean;
}

/** What every field of the account shows of itself, as the props of its TextField, and its text as typed. */
export function useAccountField(
  form: AccountFormState,
  name: AccountField,
  { isKnown, readOnly = false }: FieldOptions,
) {
  const value = useWatch({ control: form.control, name });
  const { errors, isSubmitted } = useFormState({ control: form.control, name });
  const before = baseOf(form)[name];
  // Another name is another account: there is nothing that it was before.
  const isChanged =
    isKnown && name !== 'reference' && normaliseWhiteSpace(value) !== normaliseWhiteSpace(before);
  const refused = findRefusedCharacter(value);
  const used = countCodePoints(normaliseWhiteSpace(value));
  const limit = fieldDefinitions[name].limit;
  const { defaultValue, attach } = useEarlyField(form, name);
  const registered = form.register(name, {
    // A field is checked when it is left, but an empty one is not blamed before Save.
    onBlur: () => {
      if (form.getValues(name) !== '') void form.trigger(name);
    },
    onChange: () => {
      // Before the first Save the form checks nothing while it is typed in; what it found goes all the same.
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

/** An account must not be its own parent: a change of the name can mend an error of another field. */
function checkOthers(form: AccountFormState, changed: AccountField): void {
  if (changed !== 'reference') return;
  for (const name of accountFields) {
    const { error } = form.getFieldState(name);
    if (name !== changed && error !== undefined && error.type !== 'api') void form.trigger(name);
  }
}
