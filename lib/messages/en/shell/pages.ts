/** The pages' own words that the server alone draws, and their titles. */
export const pageTexts = {
  description: 'Add or edit one account at a time in the regional accounts API.',
  /** Of every page that has a title of its own: `%s` is it. */
  titleTemplate: '%s · Account Desk',
  titles: {
    account: 'Account',
    accounts: 'Accounts',
    activity: 'Activity',
    fileImport: 'Load accounts from a file',
    newAccount: 'New account',
    notFound: 'No such page',
    sandbox: 'Sandbox',
    signIn: 'Sign in',
    signedIn: 'Signed in',
  },
  notFound: {
    heading: 'There is no page at this address',
    explanation: 'The link may be old or mistyped. Nothing was sent.',
    goToAccounts: 'Go to the accounts',
  },
  closedApiRegion: {
    noOther: 'There is no other API region that you can use.',
    others: 'You can use:',
    noAccess: {
      heading: (apiRegion: string) => `You have no role in ${apiRegion}`,
      explanation: <Part>(apiRegion: Part, variable: Part) => [
        'Nothing was sent. An administrator can give you one: a group of yours needs a role for ',
        apiRegion,
        ' in the access policy, ',
        variable,
        '.',
      ],
    },
    notConfigured: {
      heading: (apiRegion: string) => `${apiRegion} is not configured`,
      explanation: <Part>(clientId: Part, clientSecret: Part) => [
        'Nothing was sent: this app holds no credential for that API region. An administrator sets ',
        clientId,
        ' and ',
        clientSecret,
        ', then starts the app again.',
      ],
    },
  },
  readOnly: (apiRegion: string) =>
    `Your role in ${apiRegion} is Viewer. Ask an administrator for the role of Editor to save accounts there.`,
  fileImport: {
    closed: (apiRegion: string) => `Only an administrator of ${apiRegion} can load accounts`,
    closedExplanation: <Part>(link: (text: string) => Part) => [
      'Nothing was sent or changed. Ask one of them, or go back to ',
      link('the accounts'),
      '.',
    ],
  },
  unusableFilters: (names: string) =>
    `The address has filters that cannot be used, and they were left out: ${names}.`,
};
