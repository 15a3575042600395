import { attemptTexts } from '#messages/lists/attempts';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** What a colour may mean beside its word: the three meanings, or none. */
export type Tone = 'good' | 'warn' | 'bad' | 'flat';

export interface OutcomeWord {
  word: string;
  tone: Tone;
}

const tones = {
  created: 'good',
  updated: 'good',
  saved: 'good',
  rejected: 'bad',
  not_sent: 'flat',
  unknown: 'warn',
  open: 'flat',
} as const satisfies Record<NonNullable<AttemptItem['outcome']> | 'open', Tone>;

/** What became of an attempt. An unknown outcome that a later success made moot needs nobody's attention. */
export function describeOutcome({
  outcome,
  supersededBy,
}: Pick<AttemptItem, 'outcome' | 'supersededBy'>): OutcomeWord {
  const known = outcome ?? 'open';
  return { word: attemptTexts.outcomes[known], tone: supersededBy === null ? tones[known] : 'flat' };
}
