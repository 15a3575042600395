'use client';

import { type RefObject, useState } from 'react';
import type { ComboboxHandlers } from '@/components/ui/combobox/combobox';
import { useCombobox, useComboboxState } from '@/components/ui/combobox/use-combobox';
import { useDebounced } from '@/components/ui/use-debounced';
import { suggestionsQuery } from '@/lib/client/api/account-advice';
import { useAnswer } from '@/lib/client/api/use-answer';
import { accountFieldLimits } from '@/lib/schemas/account/account-fields';
import { countCodePoints, normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { SuggestedField } from '@/lib/schemas/account/suggested-field';
import type { SuggestionItem } from '@/lib/schemas/account/suggestion-item';
import type { ApiRegion } from '@/lib/schemas/api-region';

const debounceMs = 150;
const none: SuggestionItem[] = [];

/** What a person did in a field since it got the focus. */
export type Activity = 'none' | 'clicked' | 'typed';

interface SuggestionBoxOptions {
  apiRegion: ApiRegion;
  field: SuggestedField;
  text: string;
  input: RefObject<HTMLInputElement | null>;
  activity: RefObject<Activity>;
  onPick: (value: string) => void;
}

/**
 * The state of a field's suggestions. What was typed since the field got the focus is the query; opened
 * without typing, the list has the most used values of all.
 */
export function useSuggestionBox(options: SuggestionBoxOptions) {
  const { apiRegion, field, input, activity, onPick } = options;
  const [isTyped, setTyped] = useState(() => activity.current === 'typed');
  // Loaded late: opens for what was done meanwhile, unless the person is elsewhere by now.
  const state = useComboboxState(
    () => activity.current !== 'none' && input.current === document.activeElement,
  );
  const text = normaliseWhiteSpace(options.text);
  const query = useDebounced(isTyped ? text : '', debounceMs);
  // The list stands still under a highlight: Enter takes what was seen, and never sends the form instead.
  const isHeld = state.isOpen && state.active >= 0;
  // No value is longer than the field may be, and the text would be the length of the address.
  const asks = state.isOpen && countCodePoints(query) <= accountFieldLimits[field];
  const data = useAnswer(asks ? suggestionsQuery(apiRegion, field, query) : null, isHeld) ?? none;
  // The one value that is there already is no suggestion.
  const items = data.length === 1 && data[0]?.value === text ? none : data;
  const combobox = useCombobox({
    state,
    count: items.length,
    onPick(index) {
      const picked = items[index];
      if (picked !== undefined) onPick(picked.value);
      setTyped(false);
    },
  });
  const handlers: ComboboxHandlers = {
    ...combobox.handlers,
    onChange(event) {
      setTyped(true);
      combobox.handlers.onChange(event);
    },
    onBlur(event) {
      setTyped(false);
      combobox.handlers.onBlur(event);
    },
  };
  return { combobox: { ...combobox, handlers }, items, query };
}
