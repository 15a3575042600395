/** What became of an attempt, in the history of an account and in the activity. */
export const attemptTexts = {
  /** `open`: it runs. */
  outcomes: {
    created: 'Created',
    updated: 'Updated',
    saved: 'Saved',
    rejected: 'Rejected',
    not_sent: 'Not sent',
    unknown: 'Unknown',
    open: 'Running',
  },
  running: 'Being sent now.',
  noTries: 'No try is on record.',
  try: <Part>(number: number, end: string, duration: string, started: Part) => [
    `Try ${number}: ${end}, ${duration}, `,
    started,
  ],
  /** Why nothing came of it, where the outcome alone does not say, by the code of the problem. */
  reasons: {
    'api-refused-credentials': 'Credential refused',
    'token-unavailable': 'No access token',
    'api-unreachable': 'API not reachable',
    'api-busy': 'API busy',
    'api-region-paused': 'API region paused',
    'api-region-not-configured': 'Not configured',
    'api-contract-broken': 'Unexpected answer',
  },
  /** How a try ended without a status, or besides it. */
  faults: {
    connect: 'no connection',
    timeout: 'no answer in time',
    reset: 'the connection broke',
    malformed: 'the answer was not HTTP',
    redirect: 'a redirect, not followed',
    token: 'no access token',
    other: 'failed',
    none: 'no answer',
  },
  status: (status: number) => `status ${status}`,
  statusAndFault: (status: number, fault: string) => `status ${status}, ${fault}`,
};
