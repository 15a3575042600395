import type { ReactNode } from 'react';

const tones = {
  good: 'bg-good-bg text-good',
  warn: 'bg-warn-bg text-warn',
  bad: 'bg-bad-bg text-bad',
  flat: 'bg-sunken text-ink-2',
} as const;

/** A word with a meaning. The colour only repeats what the word says. */
export function Pill({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-full px-2 text-sm whitespace-nowrap ${tones[tone]}`}>
      {children}
    </span>
  );
}
