'use client';

import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useRef,
  useState,
} from 'react';
import type { ComboboxAttributes, ComboboxHandlers } from '@/components/ui/combobox/combobox';
import type { Activity } from './use-suggestion-box';

/** What the input says of itself until the list is loaded: that there can be one, and that none is open. */
const closed: ComboboxAttributes = { 'aria-expanded': false };

/** The input's side of a list that is loaded after it: what it keeps for it, and how it tells it. */
export function useSuggestionInput() {
  const input = useRef<HTMLInputElement>(null);
  const handlers = useRef<ComboboxHandlers>(null);
  const activity = useRef<Activity>('none');
  const [attributes, onAttributes] = useState(closed);
  const [visits, setVisits] = useState(0);
  const events = {
    onFocus() {
      activity.current = 'none';
      setVisits((count) => count + 1);
    },
    onBlur: (event: FocusEvent<HTMLInputElement>) => handlers.current?.onBlur(event),
    onChange(event: ChangeEvent<HTMLInputElement>) {
      activity.current = 'typed';
      handlers.current?.onChange(event);
    },
    onClick(event: MouseEvent<HTMLInputElement>) {
      if (activity.current === 'none') activity.current = 'clicked';
      handlers.current?.onClick(event);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => handlers.current?.onKeyDown(event),
  };
  return { attributes, visits, events, forList: { input, handlers, activity, onAttributes } };
}
