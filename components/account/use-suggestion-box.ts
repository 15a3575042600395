'use client';

import { useCombobox } from 'downshift';
import { type RefObject, useState } from 'react';
import { suggestionsQuery } from '@/lib/client/account-advice';
import { useAnswer } from '@/lib/client/use-answer';
import { useDebounced } from '@/lib/client/use-debounced';
import { accountFieldLimits } from '@/lib/schemas/account-fields';
import { countCodePoints, normaliseWhiteSpace } from '@/lib/schemas/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SuggestedField } from '@/lib/schemas/suggested-field';
import type { SuggestionItem } from '@/lib/schemas/suggestion-item';
import type { Activity } from './combobox';

const debounceMs = 150;
const none: SuggestionItem[] = [];

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
 * without typing, the list has the most used values of all. Nothing is picked but by Enter, Alt+Up or a
 * click on it: leaving the field never is.
 */
export function useSuggestionBox(options: SuggestionBoxOptions) {
  const { apiRegion, field, input, activity, onPick } = options;
  const [isTyped, setTyped] = useState(() => activity.current === 'typed');
  // Loaded late: opens for what was done meanwhile, unless the person is elsewhere by now.
  const [isOpen, setOpen] = useState(
    () => activity.current !== 'none' && input.current === document.activeElement,
  );
  const text = normaliseWhiteSpace(options.text);
  const query = useDebounced(isTyped ? text : '', debounceMs);
  const [highlightedIndex, setHighlightedIndex] = useState(-1);
  // The list stands still under a highlight: Enter takes what was seen, and never sends the form instead.
  const isHeld = isOpen && highlightedIndex >= 0;
  // No value is longer than the field may be, and the text would be the length of the address.
  const asks = isOpen && countCodePoints(query) <= accountFieldLimits[field];
  const data = useAnswer(asks ? suggestionsQuery(apiRegion, field, query) : null, isHeld) ?? none;
  // The one value that is there already is no suggestion.
  const items = data.length === 1 && data[0]?.value === text ? none : data;
  const combobox = useCombobox<SuggestionItem>({
    inputId: `account-${field}`,
    items,
    itemToString: (item) => item?.value ?? '',
    isOpen,
    highlightedIndex,
    selectedItem: null,
    onIsOpenChange: (changes) => setOpen(changes.isOpen),
    onHighlightedIndexChange: (changes) => setHighlightedIndex(changes.highlightedIndex),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      onPick(selectedItem.value);
      setTyped(false);
    },
    stateReducer: (state, { type, changes }) => {
      const { InputBlur, InputClick } = useCombobox.stateChangeTypes;
      // To leave is not to choose, and a click sets the caret: it never closes the list.
      if (type === InputBlur) return { ...changes, selectedItem: state.selectedItem };
      return type === InputClick ? { ...changes, isOpen: true } : changes;
    },
  });
  return { combobox, items, query, isShown: isOpen && items.length > 0, setTyped };
}

export type SuggestionBox = ReturnType<typeof useSuggestionBox>;
