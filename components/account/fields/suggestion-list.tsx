'use client';

import { adviceTexts } from '#messages/account/advice';
import type { Combobox } from '@/components/ui/combobox/use-combobox';
import type { SuggestionItem } from '@/lib/schemas/account/suggestion-item';
import { MatchedText } from './matched-text';

interface SuggestionListProps {
  combobox: Combobox;
  items: readonly SuggestionItem[];
  /** The text that was typed to find them. */
  query: string;
}

/** The values used before, under their input. */
export function SuggestionList({ combobox, items, query }: SuggestionListProps) {
  const { isShown, listProps, optionProps } = combobox;
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
