/** The history of one account. */
export const historyTexts = {
  heading: 'History',
  reading: 'Getting the history…',
  showOlder: 'Show older',
  rejectedByApi: 'Rejected by the API',
  outcomeUnknown: 'Outcome unknown',
  loaded: 'Loaded from a file',
  set: <Part>(field: string, after: Part) => [`${field}: `, after],
  replaced: <Part>(field: string, before: Part, after: Part) => [`${field}: `, before, ' → ', after],
  cleared: <Part>(field: string, before: Part) => [`${field} cleared, was `, before],
  quoted: (text: string) => `“${text}”`,
  remarks: {
    createdOrUpdated: 'It is not known whether it was created or updated.',
    noAnswer: 'It was sent, but no answer came back. It may have been saved. Sending it again does no harm.',
    superseded: 'No answer came back, but a later save succeeded.',
    'did-not-exist': 'No account had this name, so a new one was created.',
    'existed-already': 'An account with this name already existed, so it was updated.',
    because: (reason: string) => `${reason}.`,
    tries: (count: number, duration: string) => `${count} tries, ${duration}`,
  },
  restore: 'Restore these values',
  restored: {
    title: 'The form shows these values',
    description: 'Nothing was sent. Check them, then save.',
    back: 'Back to what I typed',
  },
  details: {
    summary: 'Details',
    request: <Part>(id: Part) => ['Request ', id],
  },
};
