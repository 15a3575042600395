import { durationTexts } from '#messages/durations';

/**
 * A wait in the two largest units that it has: `29 s`, `2 min 5 s`, `24 h`, each number on one line with its
 * unit. `seconds` is a whole number.
 */
export function sayDuration(seconds: number): string {
  const units = [
    [Math.floor(seconds / 3600), durationTexts.hours],
    [Math.floor(seconds / 60) % 60, durationTexts.minutes],
    [seconds % 60, durationTexts.seconds],
  ] as const;
  const first = units.findIndex(([count]) => count > 0);
  if (first === -1) return durationTexts.seconds(0);
  const said = units.slice(first, first + 2).filter(([count]) => count > 0);
  return said.map(([count, say]) => say(count)).join(' ');
}
