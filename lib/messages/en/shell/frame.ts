/** What the server alone draws around every page: the banner, and the sheets with their buttons. */
export const frameTexts = {
  skipToPage: 'Skip to the page',
  environment: 'Environment',
  sandbox: 'Sandbox: no credentials are set, nothing here reaches CustomerGauge.',
  aboutSandbox: 'What the sandbox can do',
  help: {
    title: 'Keyboard shortcuts',
    actions: {
      save: 'Save the account, from within a field too',
      search: 'Search accounts',
      'new-account': 'New account',
      accounts: 'Go to accounts',
      activity: 'Go to activity, the history of all saves',
      help: 'Show this list',
    },
    where: 'Letters and signs work while you are not typing in a field.',
  },
  preferences: {
    title: 'Preferences',
    theme: 'Theme',
    themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
    density: 'Density',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    where:
      'Kept in this browser, as is the API region that you used last. Times are shown in your own time zone; point at one to see it in UTC.',
  },
};
