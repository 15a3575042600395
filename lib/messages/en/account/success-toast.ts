/** The toast of a save that went through. */
export const successToastTexts = {
  created: (account: string, apiRegion: string) => `Created ${account} in ${apiRegion}`,
  updated: (account: string, apiRegion: string) => `Updated ${account} in ${apiRegion}`,
  saved: (account: string, apiRegion: string) => `Saved ${account} in ${apiRegion}`,
  createdOrUpdated: 'The API took it. Whether it was created or updated is not known.',
  'did-not-exist': 'No account had this name: a new one was created.',
  'existed-already': 'This name existed already: it was updated.',
  notRecorded:
    'It was not recorded here: the ledger is unavailable. Tell an administrator, with the request id.',
  history: 'History',
};
