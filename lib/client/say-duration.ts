/**
 * A wait in the two largest units that it has: `29 s`, `2 min 5 s`, `24 h`, each number on one line with its
 * unit. `seconds` is a whole number.
 */
export function sayDuration(seconds: number): string {
  const units = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const first = units.findIndex(([count]) => count > 0);
  if (first === -1) return '0\u00A0s';
  const said = units.slice(first, first + 2).filter(([count]) => count > 0);
  return said.map(([count, unit]) => `${count}\u00A0${unit}`).join(' ');
}
