'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { adviceTexts } from '#messages/account/advice';
import { suggestionsQuery } from '@/lib/client/api/lists/suggestions';
import type { SuggestionItem } from '@/lib/schemas/account/suggestion-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { MatchedText } from './matched-text';
import type { Suggestions } from './use-suggestions';

const none: SuggestionItem[] = [];

interface SuggestionListProps extends Suggestions {
  apiRegion: ApiRegion;
}

/** The values used before, under their input. */
export function SuggestionList({ apiRegion, combobox, list }: SuggestionListProps) {
  const { isShown, listProps, optionProps } = combobox;
  const { items, query } = list;
  useFoundValues(apiRegion, list);
  return (
    <>
      {/* Not named after the field: the field alone answers to that name. */}
      <ul
        {...listProps}
        aria-label={adviceTexts.usedBefore}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-64 overflow-y-auto rounded-md border border-line bg-panel py-1 shadow-float"
      >
        {isShown
          ? items.map((item, index) => (
              <li
                {...optionProps(index)}
                key={item.value}
                className="flex cursor-pointer justify-between gap-3 px-2.5 py-1.5 aria-selected:bg-accent-bg pointer-coarse:py-3"
              >
                <span className="min-w-0 wrap-anywhere">
                  <MatchedText text={item.value} part={query} />
                </span>
                <span aria-hidden="true" className="text-sm text-ink-2">
                  {item.uses}
                </span>
              </li>
            ))
          : null}
      </ul>
      <span role="status" className="sr-only">
        {isShown ? adviceTexts.usedBeforeCount(items.length) : ''}
      </span>
    </>
  );
}

/**
 * Reads the values and hands them to the field. They stay as they were while an option is highlighted: Enter takes
 * what was seen, and never submits the form instead.
 */
function useFoundValues(apiRegion: ApiRegion, list: Suggestions['list']): void {
  const { field, text, query, asks, isHighlighted, onFound } = list;
  const { data, isPending } = useQuery({ ...suggestionsQuery(apiRegion, field, query), enabled: asks });
  const found = asks && data !== undefined && !isSame(data, text) ? data : none;
  const isFrozen = asks && (isPending || isHighlighted);
  useEffect(() => {
    if (!isFrozen) onFound(found);
  }, [found, isFrozen, onFound]);
}

/** If the only suggestion is what is already typed, there is nothing to suggest. */
function isSame(items: readonly SuggestionItem[], text: string): boolean {
  return items.length === 1 && items[0]?.value === text;
}
