/** The column headings of the activity's CSV file. */
export const csvExportTexts = {
  started: 'Started (UTC)',
  settled: 'Settled (UTC)',
  apiRegion: 'API region',
  person: 'Person',
  outcome: 'Outcome',
  code: 'Code',
  errors: 'Errors',
  tries: 'Tries',
  requestId: 'Request ID',
};
