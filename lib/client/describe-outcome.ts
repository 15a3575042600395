import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** What a colour may mean beside its word: the three meanings, or none. */
export type Tone = 'good' | 'warn' | 'bad' | 'flat';

export interface OutcomeWord {
  word: string;
  tone: Tone;
}

/** Each outcome as staff read it; `open` is an attempt that runs. */
export const outcomeWords: Readonly<Record<NonNullable<AttemptItem['outcome']> | 'open', OutcomeWord>> = {
  created: { word: 'Created', tone: 'good' },
  updated: { word: 'Updated', tone: 'good' },
  saved: { word: 'Saved', tone: 'good' },
  rejected: { word: 'Rejected', tone: 'bad' },
  not_sent: { word: 'Not sent', tone: 'flat' },
  unknown: { word: 'Unknown', tone: 'warn' },
  open: { word: 'Running', tone: 'flat' },
};

/** What became of an attempt. An unknown outcome that a later success made moot needs nobody's attention. */
export function describeOutcome({
  outcome,
  supersededBy,
}: Pick<AttemptItem, 'outcome' | 'supersededBy'>): OutcomeWord {
  const { word, tone } = outcomeWords[outcome ?? 'open'];
  return { word, tone: supersededBy === null ? tone : 'flat' };
}
