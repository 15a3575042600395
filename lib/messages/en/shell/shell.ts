/** The top bar of every page: the texts that the browser needs. */
export const shellTexts = {
  menu: 'Menu',
  navigation: 'Main',
  signedInAs: (person: string) => `Account Desk, signed in as ${person}`,
  accounts: 'Accounts',
  activity: 'Activity',
  status: 'Status',
  /** On narrow pages, from the page of one account. */
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
    description:
      'You are still on the same page, and what you typed is still here. Choose again when you are back online.',
  },
  signOut: 'Sign out',
  stillSignedIn: {
    title: 'You are still signed in',
    description: 'The server could not be reached. Check your connection, then sign out again.',
  },
  /** In the browser's own dialog, if ours cannot be loaded. */
  leaveWithoutSaving: 'Leave without saving? What you typed was not sent.',
};
