import { durationTexts } from '#messages/durations';
import { attemptTexts } from '#messages/lists/attempts';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { formatDuration } from './time';

/** The meaning of a colour beside its word, or none. */
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

/** The outcome of an attempt. An unknown outcome settled by a later success needs nobody's attention. */
export function describeOutcome({
  outcome,
  supersededBy,
}: Pick<AttemptItem, 'outcome' | 'supersededBy'>): OutcomeWord {
  const known = outcome ?? 'open';
  return { word: attemptTexts.outcomes[known], tone: supersededBy === null ? tones[known] : 'flat' };
}

type Tries = AttemptItem['tries'];

/**
 * How long the tries took, including the pauses between them, in milliseconds; null without a try. Each run
 * counts separately.
 */
export function tookMs(tries: Tries): number | null {
  if (tries.length === 0) return null;
  const runs = groupByRequest(tries);
  return [...runs.values()].reduce((sum, run) => sum + spanMs(run), 0);
}

/** A short duration: `212 ms`, `20.0 s`, `1 min 5 s`. A number never breaks from its unit. */
export function formatMs(ms: number): string {
  if (ms < 1_000) return durationTexts.milliseconds(Math.round(ms));
  return ms < 59_950 ? durationTexts.tenthsOfSeconds(ms / 1_000) : formatDuration(Math.round(ms / 1_000));
}

/** How a try ended: its status, or what happened instead. */
export function describeTry({
  status,
  fault,
  cause = null,
}: Pick<Tries[number], 'status' | 'fault' | 'cause'>): string {
  const said = fault === null ? null : describeFault(fault, cause);
  if (status === null) return said ?? attemptTexts.faults.none;
  return said === null ? attemptTexts.status(status) : attemptTexts.statusAndFault(status, said);
}

function describeFault(fault: string, cause: string | null): string {
  const said = faults[fault] ?? attemptTexts.faults.other;
  // Of a broken connection there is no more to say.
  return cause === null || cause === fault ? said : attemptTexts.faultAndCause(said, causes[cause] ?? cause);
}

const causes: Readonly<Record<string, string>> = attemptTexts.causes;

const faults: Readonly<Record<string, string>> = attemptTexts.faults;

/** Why it failed, in two or three words, if the outcome alone does not say; otherwise null. */
export function describeCode(code: string | null): string | null {
  return code === null ? null : (reasons[code] ?? null);
}

const reasons: Readonly<Record<string, string>> = attemptTexts.reasons;

function groupByRequest(tries: Tries): Map<string, Tries> {
  const runs = new Map<string, Tries>();
  for (const one of tries) runs.set(one.requestId, [...(runs.get(one.requestId) ?? []), one]);
  return runs;
}

function spanMs(run: Tries): number {
  const starts = run.map(({ startedAt }) => Date.parse(startedAt));
  const ends = run.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs);
  return Math.max(...ends) - Math.min(...starts);
}
