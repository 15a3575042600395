/** Lengths of time. A number stays on one line with its unit. */
export const durationTexts = {
  hours: (count: number) => `${count}\u00A0h`,
  minutes: (count: number) => `${count}\u00A0min`,
  seconds: (count: number) => `${count}\u00A0s`,
  tenthsOfSeconds: (seconds: number) => `${seconds.toFixed(1)}\u00A0s`,
  milliseconds: (count: number) => `${count}\u00A0ms`,
  aMomentAgo: 'a moment ago',
};
