import { attemptTexts } from '#messages/lists/attempts';
import { historyTexts } from '#messages/lists/history';
import {
  describeCode,
  describeOutcome,
  formatMs,
  type OutcomeWord,
  tookMs,
} from '@/lib/client/words/outcome';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

const { remarks } = historyTexts;

/** The outcome of an attempt, in as many words as the history has room for. */
export function headingOf(attempt: AttemptItem): OutcomeWord {
  const { word, tone } = describeOutcome(attempt);
  if (attempt.outcome === 'rejected') return { word: historyTexts.rejectedByApi, tone };
  return attempt.outcome === 'unknown' ? { word: historyTexts.outcomeUnknown, tone } : { word, tone };
}

/** What there is to say besides the outcome, one sentence each. */
export function remarksOn(attempt: AttemptItem): string[] {
  const { outcome, code, errors, supersededBy, surprise, tries } = attempt;
  const because = describeCode(code);
  const took = tookMs(tries);
  return [
    ...(outcome === null ? [attemptTexts.running] : []),
    ...(outcome === 'saved' ? [remarks.createdOrUpdated] : []),
    ...(outcome === 'unknown' && supersededBy === null ? [remarks.noAnswer] : []),
    ...(outcome === 'unknown' && supersededBy !== null ? [remarks.superseded] : []),
    ...(surprise === null ? [] : [remarks[surprise]]),
    ...(because === null || errors.length > 0 ? [] : [remarks.because(because)]),
    ...(tries.length > 1 && took !== null ? [remarks.tries(tries.length, formatMs(took))] : []),
  ];
}

/** True if somebody may want to go back to the attempt's values. */
export function isRestorable({ outcome }: AttemptItem): boolean {
  return outcome !== null && outcome !== 'not_sent';
}
