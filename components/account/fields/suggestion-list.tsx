'use client';

import type { RefObject } from 'react';
import { adviceTexts } from '#messages/account/advice';
import type { ComboboxAttributes, ComboboxHandlers } from '@/components/ui/combobox/combobox';
import { useAttachment } from '@/components/ui/combobox/use-attachment';
import type { SuggestedField } from '@/lib/schemas/account/suggested-field';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { MatchedText } from './matched-text';
import { type Activity, useSuggestionBox } from './use-suggestion-box';

interface SuggestionListProps {
  apiRegion: ApiRegion;
  field: SuggestedField;
  /** As typed. */
  text: string;
  /** The input that stands there already. */
  input: RefObject<HTMLInputElement | null>;
  activity: RefObject<Activity>;
  /** Where the input finds what to call. */
  handlers: RefObject<ComboboxHandlers | null>;
  onAttributes: (attributes: ComboboxAttributes) => void;
  onPick: (value: string) => void;
}

/** The values used before, under the input that they are for. */
export function SuggestionList({ handlers, onAttributes, ...options }: SuggestionListProps) {
  const { combobox, items, query } = useSuggestionBox(options);
  const { isShown, listProps, optionProps } = combobox;
  useAttachment({ combobox, handlers, onAttributes });

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
