import type { RowVerdict } from '@/lib/schemas/import';

/** What loading does to a row, as people read it. */
export const verdictWords: Readonly<Record<RowVerdict, string>> = {
  added: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  kept: 'Kept: sent from here',
  refused: 'Refused',
};

export const verdictTones = {
  added: 'good',
  changed: 'good',
  unchanged: 'flat',
  kept: 'flat',
  refused: 'bad',
} as const satisfies Readonly<Record<RowVerdict, string>>;
