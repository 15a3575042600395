'use client';

import { type FocusEvent, useRef, useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { useLoaded } from '@/lib/client/use-loaded';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SuggestedField } from '@/lib/schemas/suggested-field';
import type { Activity, ComboboxAttributes, ComboboxHandlers } from './combobox';
import { useAccountField } from './use-account-field';
import type { AccountFormState } from './use-account-form';

const loadList = async () => (await import('./suggestion-list')).SuggestionList;

/** What the input says of itself until the list is loaded: that there can be one, and that none is open. */
const closed: ComboboxAttributes = { 'aria-expanded': false };

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
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<ComboboxHandlers>(null);
  const [attributes, setAttributes] = useState(closed);
  const [visits, setVisits] = useState(0);
  /** What was done in the field since it got the focus, for a list that is loaded after it. */
  const activity = useRef<Activity>('none');
  const SuggestionList = useLoaded(loadList, visits === 0 ? null : String(visits));

  function focus() {
    activity.current = 'none';
    setVisits((count) => count + 1);
  }

  function blur(event: FocusEvent<HTMLInputElement>) {
    void props.onBlur(event);
    list.current?.onBlur(event);
    onLeave?.();
  }

  return (
    <TextField
      {...props}
      {...attributes}
      role="combobox"
      aria-autocomplete="list"
      note={props.error === undefined ? (props.note ?? note) : undefined}
      ref={(element) => {
        input.current = element;
        props.ref(element);
      }}
      onFocus={focus}
      onBlur={blur}
      onChange={(event) => {
        activity.current = 'typed';
        void props.onChange(event);
        list.current?.onChange(event);
      }}
      onClick={(event) => {
        if (activity.current === 'none') activity.current = 'clicked';
        list.current?.onClick(event);
      }}
      onKeyDown={(event) => list.current?.onKeyDown(event)}
      popup={
        SuggestionList === null ? null : (
          <SuggestionList
            apiRegion={apiRegion}
            field={name}
            text={value}
            input={input}
            handlers={list}
            activity={activity}
            onAttributes={setAttributes}
            onPick={(picked) => form.setValue(name, picked, { shouldDirty: true, shouldValidate: true })}
          />
        )
      }
    />
  );
}
