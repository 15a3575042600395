/** The sign in the top bar that an API region is paused or failing. */
export const healthTexts = {
  label: (count: number) => (count === 1 ? 'An API region has trouble' : `${count} API regions have trouble`),
  paused: (apiRegion: string) =>
    `${apiRegion} is paused: nothing is sent there for now, because it gave no answer. Every 15 seconds, one save checks whether it answers again.`,
  failing: (apiRegion: string) =>
    `${apiRegion} is failing: at least half of the saves of the last 5 minutes.`,
  advice: 'What you type stays on the page. A save there may fail and can be sent again later.',
  toStatus: 'Show the status',
};
