'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useComboboxState } from '@/components/ui/combobox/combobox-state';
import { useCombobox } from '@/components/ui/combobox/use-combobox';
import { useDebounced } from '@/components/ui/use-debounced';
import { suggestionsQuery } from '@/lib/client/api/lists/suggestions';
import type { SuggestedField } from '@/lib/schemas/account/account-fields';
import { fieldDefinitions } from '@/lib/schemas/account/account-fields';
import { countCodePoints, normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { SuggestionItem } from '@/lib/schemas/account/suggestion-item';
import type { ApiRegion } from '@/lib/schemas/api-region';

const debounceMs = 150;
const none: SuggestionItem[] = [];

interface SuggestionOptions {
  apiRegion: ApiRegion;
  field: SuggestedField;
  /** As typed. */
  text: string;
  onPick: (value: string) => void;
}

/**
 * The values used before in a field, and the combobox that offers them. What was typed since the field got the
 * focus is the query. Opened without typing, the list shows the most used values.
 */
export function useSuggestions({ apiRegion, field, text: typed, onPick }: SuggestionOptions) {
  const [isTyped, setTyped] = useState(false);
  const state = useComboboxState();
  const text = normaliseWhiteSpace(typed);
  const query = useDebounced(isTyped ? text : '', debounceMs);
  // No value is longer than the field's limit, and a longer query would bloat the URL.
  const asks = state.isOpen && countCodePoints(query) <= fieldDefinitions[field].limit;
  const { data, isPending } = useQuery({ ...suggestionsQuery(apiRegion, field, query), enabled: asks });
  // The list is frozen while an option is highlighted: Enter takes what was seen, and never submits the form
  // instead.
  const isFrozen = isPending || state.active >= 0;
  const items = useFrozen(asks && !isSame(data, text) ? (data ?? none) : none, asks && isFrozen);
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
  return { combobox, items, query };
}

/** If the only suggestion is what is already typed, there is nothing to suggest. */
function isSame(items: readonly SuggestionItem[] | undefined, text: string): boolean {
  return items?.length === 1 && items[0]?.value === text;
}

/** The value, kept as it was while frozen. */
function useFrozen<Value>(value: Value, isFrozen: boolean): Value {
  const [frozen, setFrozen] = useState(value);
  if (!isFrozen && frozen !== value) setFrozen(value);
  return isFrozen ? frozen : value;
}
