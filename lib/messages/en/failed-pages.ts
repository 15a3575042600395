/** What stands in the place of a page that could not be drawn. */
export const failedPageTexts = {
  error: {
    title: 'This page could not be shown',
    documentTitle: 'This page could not be shown · Account Desk',
    explanation:
      'Something failed while it was drawn. That sent nothing of what you typed. A save that was running may have gone through; saving the same values again does no harm.',
    advice: 'If trying again does not help, tell an administrator when it happened.',
    adviceWithCode: <Part>(code: Part) => [
      'If trying again does not help, tell an administrator when it happened and this code. ',
      code,
    ],
  },
  ledgerUnavailable: {
    title: 'The ledger is unavailable',
    explanation:
      'Account Desk cannot read what was sent from here, and until it can, nothing is sent. This page comes back by itself; if it lasts, tell an administrator.',
  },
  noSuchAccount: {
    title: 'There is no such account here',
    explanation:
      'The link may be old, mistyped, or of another API region. Nothing was sent. Look for the account by its name.',
    goToAccounts: 'Go to the accounts',
  },
};
