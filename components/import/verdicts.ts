import type { RowVerdict } from '@/lib/schemas/import';

/** Whether what loading does to a row is good news. */
export const verdictTones = {
  added: 'good',
  changed: 'good',
  unchanged: 'flat',
  kept: 'flat',
  refused: 'bad',
} as const satisfies Readonly<Record<RowVerdict, string>>;
