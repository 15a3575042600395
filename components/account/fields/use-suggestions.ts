'use client';

import { useState } from 'react';
import { useComboboxState } from '@/components/ui/combobox/combobox-state';
import { useCombobox } from '@/components/ui/combobox/use-combobox';
import { useDebounced } from '@/components/ui/use-debounced';
import type { SuggestedField } from '@/lib/schemas/account/account-fields';
import { fieldDefinitions } from '@/lib/schemas/account/account-fields';
import { countCodePoints, normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { SuggestionItem } from '@/lib/schemas/account/suggestion-item';

const debounceMs = 150;

interface SuggestionOptions {
  field: SuggestedField;
  /** As typed. */
  text: string;
  onPick: (value: string) => void;
}

/**
 * The combobox of a field, and what its list needs. What was typed since the field got the focus is the query.
 * Opened without typing, the list shows the most used values.
 */
export function useSuggestions({ field, text: typed, onPick }: SuggestionOptions) {
  const [isTyped, setTyped] = useState(false);
  const [items, setItems] = useState<readonly SuggestionItem[]>([]);
  const state = useComboboxState();
  const text = normaliseWhiteSpace(typed);
  const query = useDebounced(isTyped ? text : '', debounceMs);
  // No value is longer than the field's limit, and a longer query would bloat the URL.
  const asks = state.isOpen && countCodePoints(query) <= fieldDefinitions[field].limit;
  const combobox = useCombobox({
    state,
    count: items.length,
    onType: () => setTyped(true),
    onLeave: () => setTyped(false),
    onPick(index) {
      const picked = items[index];
      if (picked !== undefined) onPick(picked.value);
      setTyped(false);
    },
  });
  const list = { field, text, query, asks, isHighlighted: state.active >= 0, items, onFound: setItems };
  return { combobox, list };
}

export type Suggestions = ReturnType<typeof useSuggestions>;
