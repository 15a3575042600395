/** What only the server renders around every page: the banner, and the sheets with their buttons. */
export const frameTexts = {
  skipToPage: 'Skip to the page',
  environment: 'Environment',
  sandbox: 'Sandbox: no credentials are set, so nothing reaches CustomerGauge.',
  aboutSandbox: 'What the sandbox can do',
  help: {
    title: 'Keyboard shortcuts',
    actions: {
      save: 'Save the account, even while typing in a field',
      search: 'Search accounts',
      'new-account': 'New account',
      accounts: 'Go to accounts',
      activity: 'Go to activity, the history of all saves',
      status: 'Go to the status of the API regions',
      help: 'Show this list',
    },
    where: 'Letter and symbol shortcuts work only when you are not typing in a field.',
  },
  preferences: {
    title: 'Preferences',
    theme: 'Theme',
    themes: { system: 'Same as your system', light: 'Light', dark: 'Dark' },
    density: 'Density',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    where:
      'These settings and the API region you used last are kept in this browser. Times are in your own time zone. Point at one to see it in UTC.',
  },
};
