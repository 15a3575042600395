'use client';

import { loadEditing } from '@/components/account/load-editing';
import type { AccountFormState } from '@/components/account/use-account-form';
import { TextField } from '@/components/ui/field/text-field';
import { useLoaded } from '@/lib/client/api/use-loaded';
import type { SuggestedField } from '@/lib/schemas/account/suggested-field';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { useAccountField } from './use-account-field';
import { useSuggestionInput } from './use-suggestion-input';

export interface SuggestionFieldProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  name: SuggestedField;
  /** Worth knowing about what was typed; blocks nothing. */
  note?: string | undefined;
  onLeave?: () => void;
}

/**
 * A field of free text that offers the values used before. The list is loaded at the first focus and
 * attaches itself to the input that is there: focus, caret and what was typed stay as they are.
 */
export function SuggestionField({ apiRegion, form, name, note, onLeave }: SuggestionFieldProps) {
  const { value, props } = useAccountField(form, name, false);
  const { attributes, visits, events, forList } = useSuggestionInput();
  const parts = useLoaded(loadEditing, visits === 0 ? null : String(visits));

  return (
    <TextField
      {...props}
      {...attributes}
      {...events}
      role="combobox"
      aria-autocomplete="list"
      note={props.error === undefined ? (props.note ?? note) : undefined}
      ref={(element) => {
        forList.input.current = element;
        props.ref(element);
      }}
      onBlur={(event) => {
        void props.onBlur(event);
        events.onBlur(event);
        onLeave?.();
      }}
      onChange={(event) => {
        void props.onChange(event);
        events.onChange(event);
      }}
      popup={
        parts === null ? null : (
          <parts.SuggestionList
            {...forList}
            apiRegion={apiRegion}
            field={name}
            text={value}
            onPick={(picked) => form.setValue(name, picked, { shouldDirty: true, shouldValidate: true })}
          />
        )
      }
    />
  );
}
