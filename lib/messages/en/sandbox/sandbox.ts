/** The page about the sandbox. */
export const sandboxTexts = {
  open: 'Open Account Desk',
  heading: 'The sandbox',
  explanation:
    'A copy of the accounts API inside this app, used until real credentials are set. Nothing sent here reaches CustomerGauge. Each API region has its own accounts, kept on this server’s disk.',
  magic: {
    heading: 'See what can go wrong',
    explanation: 'Save an account with one of these names. Every other name is saved as usual.',
    label: 'Names that make the sandbox misbehave',
    columns: { reference: 'Account name', does: 'The API', shows: 'Account Desk' },
    outcomes: {
      done: 'Created or updated.',
      saved: 'Saved.',
      rejected: 'Rejected.',
      unknown: 'Unknown.',
    },
  },
  curl: {
    heading: 'Call it with curl',
    explanation: <Part>(sandbox: Part, us: Part, au: Part) => [
      'The client ID and the client secret are both ',
      sandbox,
      '. For another API region, use ',
      us,
      ' or ',
      au,
      ' in both addresses. The first call answers 201, the next ones 200.',
    ],
    copy: 'Copy commands',
    label: 'Commands for curl',
  },
};
