/** The toast of a save that went through. */
export const successToastTexts = {
  created: (account: string, apiRegion: string) => `Created ${account} in ${apiRegion}`,
  updated: (account: string, apiRegion: string) => `Updated ${account} in ${apiRegion}`,
  saved: (account: string, apiRegion: string) => `Saved ${account} in ${apiRegion}`,
  createdOrUpdated: 'The API accepted it. It is not known whether it was created or updated.',
  'did-not-exist': 'No account had this name, so a new one was created.',
  'existed-already': 'An account with this name already existed, so it was updated.',
  notRecorded:
    'It was not recorded here because the ledger is unavailable. Give an administrator the request ID.',
  history: 'History',
};
