/** The titles of the pages, and the texts that only the server renders. */
export const pageTexts = {
  description: 'Add or edit one account at a time in the regional accounts API.',
  /** `%s` stands for the page's own title. */
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
    status: 'Status',
  },
  notFound: {
    heading: 'There is no page at this address',
    explanation: 'The link may be old or mistyped. Nothing was sent.',
    goToAccounts: 'Go to the accounts',
  },
  closedApiRegion: {
    noOther: 'You cannot use any other API region.',
    others: 'You can use:',
    noAccess: {
      heading: (apiRegion: string) => `You have no role in ${apiRegion}`,
      explanation: <Part>(apiRegion: Part, variable: Part) => [
        'Nothing was sent. Ask an administrator to give one of your groups a role for ',
        apiRegion,
        ' in the access policy, ',
        variable,
        '.',
      ],
    },
    notConfigured: {
      heading: (apiRegion: string) => `${apiRegion} is not configured`,
      explanation: <Part>(clientId: Part, clientSecret: Part) => [
        'Nothing was sent: this app has no credential for that API region. Ask an administrator to set ',
        clientId,
        ' and ',
        clientSecret,
        ', then restart the app.',
      ],
    },
  },
  readOnly: (apiRegion: string) =>
    `Your role in ${apiRegion} is Viewer. To save accounts there, ask an administrator for the Editor role.`,
  fileImport: {
    closed: (apiRegion: string) => `Only an administrator of ${apiRegion} can load accounts`,
    closedExplanation: <Part>(link: (text: string) => Part) => [
      'Nothing was sent or changed. Ask an administrator, or go back to ',
      link('the accounts'),
      '.',
    ],
  },
  unusableFilters: (names: string) => `Some filters in the address are not valid and were ignored: ${names}.`,
};
