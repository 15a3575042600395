import { describeOutcome, type OutcomeWord } from '@/lib/client/describe-outcome';
import { describeCode, sayMs, tookMs } from '@/lib/client/describe-tries';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** What became of an attempt, in as many words as the history has room for. */
export function headingOf(attempt: AttemptItem): OutcomeWord {
  const { word, tone } = describeOutcome(attempt);
  if (attempt.outcome === 'rejected') return { word: 'Rejected by the API', tone };
  return attempt.outcome === 'unknown' ? { word: 'Outcome unknown', tone } : { word, tone };
}

/** What there is to know besides the outcome, a sentence each. */
export function remarksOn(attempt: AttemptItem): string[] {
  const { outcome, code, errors, supersededBy, surprise, tries } = attempt;
  const because = describeCode(code);
  const took = tookMs(tries);
  return [
    ...(outcome === null ? ['Being sent now.'] : []),
    ...(outcome === 'saved' ? ['Created or updated: which of the two is not known.'] : []),
    ...(outcome === 'unknown' && supersededBy === null
      ? ['Sent, no answer came: it may have been saved. Sending it again does no harm.']
      : []),
    ...(outcome === 'unknown' && supersededBy !== null ? ['No answer came; a later save went through.'] : []),
    ...(surprise === 'did-not-exist' ? ['No account had this name: a new one was created.'] : []),
    ...(surprise === 'existed-already' ? ['This name existed already: it was updated.'] : []),
    ...(because === null || errors.length > 0 ? [] : [`${because}.`]),
    ...(tries.length > 1 && took !== null ? [`${tries.length} tries, ${sayMs(took)}`] : []),
  ];
}

/** True where the values of the attempt are, or may have been, worth going back to. */
export function isRestorable({ outcome }: AttemptItem): boolean {
  return outcome !== null && outcome !== 'not_sent';
}
