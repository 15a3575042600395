/** The bar around every page, as far as it runs in the browser. */
export const shellTexts = {
  menu: 'Menu',
  navigation: 'Main',
  signedInAs: (person: string) => `Account Desk, signed in as ${person}`,
  accounts: 'Accounts',
  activity: 'Activity',
  /** Where it is narrow, from the page of one account. */
  backToAccounts: 'Back to accounts',
  apiRegion: 'API region',
  chooseApiRegion: 'Choose an API region',
  apiRegionOptions: {
    ready: (apiRegion: string) => apiRegion,
    'no-access': (apiRegion: string) => `${apiRegion}, no access`,
    'not-configured': (apiRegion: string) => `${apiRegion}, not configured`,
  },
  notOpened: {
    title: (apiRegion: string) => `${apiRegion} was not opened: you are offline`,
    description: 'You are still on the same page, with what you typed. Connect, then choose again.',
  },
  signOut: 'Sign out',
  stillSignedIn: {
    title: 'You are still signed in',
    description: 'The server could not be reached. Check the connection, then sign out again.',
  },
  /** In the browser's own dialog, where ours cannot be loaded. */
  leaveWithoutSaving: 'Leave without saving? What you typed was not sent.',
};
