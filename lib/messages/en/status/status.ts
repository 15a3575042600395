const numbers = new Intl.NumberFormat('en');
const percents = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const sizes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** The status page, for administrators. */
export const statusTexts = {
  heading: 'Status',
  count: (count: number) => numbers.format(count),
  updated: <Part>(time: Part) => [
    'Updated ',
    time,
    '. Updates by itself every 5 seconds while you look at it.',
  ],
  notUpdated: 'What you see is older',
  closed: 'Only an administrator can see the status',
  closedExplanation: 'Nothing was sent. The top bar tells everybody when an API region is paused or failing.',
  health: {
    ok: 'Working',
    failing: 'Failing',
    paused: 'Paused',
    'not-configured': 'Not configured',
  },
  notConfigured: 'There is no credential for this API region.',
  pausedSince: <Part>(since: Part) => [
    'Nothing has been sent there since ',
    since,
    ', because save after save got no answer. Every 15 seconds, one save checks whether it answers again.',
  ],
  failing: 'At least half of the saves of the last 5 minutes failed, and not because of their values.',
  facts: {
    credential: 'Credential',
    isSet: 'Set',
    token: 'Last access token',
    tokenAge: (age: string) => `${age} old`,
    noToken: 'None so far',
    lastRefusal: 'Credential last refused',
    noRefusal: 'None',
    refusal: <Part>(time: Part, why: string) => [time, `: ${why}`],
    lastSuccess: 'Last success',
    noSuccess: 'None so far',
    running: 'Running saves',
  },
  test: {
    label: 'Test the credential',
    granted: (took: string, usable: string) =>
      `A token came back after ${took}. It will be used for ${usable}.`,
    refused: (why: string, took: string) => `No token after ${took}: ${why}. Nothing was saved.`,
  },
  windows: {
    caption: (apiRegion: string) => `Saves in ${apiRegion}`,
    over: 'In the last',
    rate: 'Success rate',
    p50: 'Half took at most',
    p95: '95 of 100 took at most',
    none: '–',
    percent: (percent: number) => `${percents.format(percent)}\u00A0%`,
  },
  ways: {
    succeeded: 'Succeeded',
    refused: 'Refused',
    failed: 'Failed',
    unknown: 'Unknown',
  },
  /** In a sentence, after their number. */
  waysOf: {
    succeeded: (count: number) => `${numbers.format(count)} succeeded`,
    refused: (count: number) => `${numbers.format(count)} refused`,
    failed: (count: number) => `${numbers.format(count)} failed`,
    unknown: (count: number) => `${numbers.format(count)} unknown`,
  },
  day: {
    outcomes: 'Saves of the last 24 hours, by the quarter of an hour',
    latency: 'How long they took',
    none: 'No saves in the last 24 hours.',
    asTable: 'The same figures as a table',
    caption: (apiRegion: string) => `Saves in ${apiRegion} by the quarter of an hour, newest first`,
    columns: { from: 'From', saves: 'Saves', p50: 'p50', p95: 'p95' },
    p50: 'Half of the saves (p50)',
    p95: '95 of 100 saves (p95)',
  },
  explanation:
    'Refused: the accounts API did not take the values, so it works; these do not count in the success rate. Failed: nothing was changed for another reason. Unknown: it may have been saved. How long saves took is rounded up, by a quarter at most.',
  ledger: {
    heading: 'Ledger',
    database: 'Database',
    databases: { sqlite: 'Embedded (SQLite)', postgres: 'PostgreSQL' },
    size: 'Size',
    megabytes: (count: number) => `${sizes.format(count)}\u00A0MB`,
    attempts: 'Attempts so far',
    unresolved: 'Without a known outcome',
    atLeast: (count: number) => `${numbers.format(count)} or more`,
  },
  app: {
    heading: 'This process',
    version: 'Version',
    started: 'Started',
  },
};
