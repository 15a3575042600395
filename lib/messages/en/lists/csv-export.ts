/** The headings of the activity as a file. */
export const csvExportTexts = {
  started: 'Started (UTC)',
  settled: 'Settled (UTC)',
  apiRegion: 'API region',
  person: 'Person',
  outcome: 'Outcome',
  code: 'Code',
  errors: 'Errors',
  tries: 'Tries',
  requestId: 'Request id',
};
