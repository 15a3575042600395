/** The history of one account. */
export const historyTexts = {
  heading: 'History',
  reading: 'Reading the history …',
  showOlder: 'Show older',
  rejectedByApi: 'Rejected by the API',
  outcomeUnknown: 'Outcome unknown',
  loaded: 'Loaded from a file',
  set: <Part>(field: string, after: Part) => [`${field}: `, after],
  replaced: <Part>(field: string, before: Part, after: Part) => [`${field}: `, before, ' → ', after],
  cleared: <Part>(field: string, before: Part) => [`${field} cleared, was `, before],
  quoted: (text: string) => `“${text}”`,
  remarks: {
    createdOrUpdated: 'Created or updated: which of the two is not known.',
    noAnswer: 'Sent, no answer came: it may have been saved. Sending it again does no harm.',
    superseded: 'No answer came; a later save went through.',
    'did-not-exist': 'No account had this name, so a new one was created.',
    'existed-already': 'An account with this name already existed, so it was updated.',
    because: (reason: string) => `${reason}.`,
    tries: (count: number, duration: string) => `${count} tries, ${duration}`,
  },
  restore: 'Restore these values',
  restored: {
    title: 'The form shows these values',
    description: 'Nothing was sent. Look them over, then save.',
    back: 'Back to what I typed',
  },
  details: {
    summary: 'Details',
    request: <Part>(id: Part) => ['Request ', id],
  },
};
