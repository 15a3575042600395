/** The outcome of an attempt, in the history of an account and in the activity. */
export const attemptTexts = {
  /** `open`: still running. */
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
  noTries: 'No tries were recorded.',
  try: <Part>(number: number, end: string, duration: string, started: Part) => [
    `Try ${number}: ${end}, ${duration}, `,
    started,
  ],
  /** Why it failed, by problem code, where the outcome alone does not say. */
  reasons: {
    'api-refused-credentials': 'Credential refused',
    'token-unavailable': 'No access token',
    'api-unreachable': 'API unreachable',
    'api-busy': 'API busy',
    'api-region-paused': 'API region paused',
    'api-region-not-configured': 'Not configured',
    'api-contract-broken': 'Unexpected answer',
  },
  /** How a try ended, without a status or in addition to one. */
  faults: {
    connect: 'no connection',
    timeout: 'no answer in time',
    reset: 'connection lost',
    malformed: 'answer was not valid HTTP',
    redirect: 'redirect not followed',
    token: 'no access token',
    other: 'failed',
    none: 'no answer',
  },
  /** Why, for administrators. A word that is not here is shown as it is, such as an OAuth error. */
  causes: {
    'name-not-found': 'the host name was not found',
    refused: 'connection refused',
    unreachable: 'no route to the host',
    'proxy-refused': 'the proxy refused the connection',
    certificate: 'the certificate is not valid',
    tls: 'TLS could not be set up',
    'connect-timeout': 'timed out while connecting',
    'headers-timeout': 'timed out before an answer',
    'body-timeout': 'timed out during the answer',
    reset: 'connection closed',
    malformed: 'unreadable answer',
    'too-long': 'answer too long',
    'token-too-long': 'access token longer than 64 KB',
    deadline: 'the time for the save was over',
  },
  faultAndCause: (fault: string, cause: string) => `${fault} (${cause})`,
  status: (status: number) => `status ${status}`,
  statusAndFault: (status: number, fault: string) => `status ${status}, ${fault}`,
  /** Saves that got no clear answer, and what to do about them. */
  unresolved: {
    heading: (count: number) =>
      count === 1 ? '1 save has no known outcome' : `${count} saves have no known outcome`,
    headingAtLeast: (count: number) => `${count} or more saves have no known outcome`,
    ownHeading: (count: number) =>
      count === 1 ? '1 of your saves has no known outcome' : `${count} of your saves have no known outcome`,
    ownHeadingAtLeast: (count: number) => `${count} or more of your saves have no known outcome`,
    one: <Part>(account: string, sent: Part, person: string) => [
      `${account}, sent `,
      sent,
      ` by ${person}: no clear answer came back. It may have been saved.`,
    ],
    ownOne: <Part>(account: string, sent: Part) => [
      `${account}, sent `,
      sent,
      ': no clear answer came back. It may have been saved.',
    ],
    advice: (apiRegion: string) =>
      `Look in CustomerGauge’s request history for ${apiRegion} (Data > Rest APIs), or send it again. Sending it twice does no harm.`,
    adviceToViewer: (apiRegion: string) =>
      `Look in CustomerGauge’s request history for ${apiRegion} (Data > Rest APIs), or ask an editor to send it again. Sending it twice does no harm.`,
    showAll: 'Show all of them',
    open: 'Open the account',
    openForm: 'Open a form with these values',
  },
};
