'use client';

import { TextField } from '@/components/ui/field/text-field';
import { late } from '@/components/ui/late';
import type { SuggestedField } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountFormState } from '../use-account-form';
import { useAccountField } from './use-account-field';
import { useSuggestions } from './use-suggestions';

const SuggestionList = late(async () => (await import('./advice')).SuggestionList);

export interface SuggestionFieldProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  name: SuggestedField;
  /** The form edits a known account. */
  isKnown: boolean;
  /** A remark on what was typed; it blocks nothing. */
  note?: string | undefined;
  onLeave?: () => void;
}

/** A free-text field that offers values used before. */
export function SuggestionField({ apiRegion, form, name, isKnown, note, onLeave }: SuggestionFieldProps) {
  const { value, props } = useAccountField(form, name, { isKnown });
  const { combobox, list } = useSuggestions({
    field: name,
    text: value,
    onPick: (picked) => form.setValue(name, picked, { shouldDirty: true, shouldValidate: true }),
  });
  const { inputProps } = combobox;

  return (
    <TextField
      {...props}
      {...inputProps}
      aria-autocomplete="list"
      note={props.error === undefined ? (props.note ?? note) : undefined}
      onBlur={(event) => {
        void props.onBlur(event);
        inputProps.onBlur();
        onLeave?.();
      }}
      onChange={(event) => {
        void props.onChange(event);
        inputProps.onChange();
      }}
      popup={<SuggestionList apiRegion={apiRegion} combobox={combobox} list={list} />}
    />
  );
}
