/** A page that needs the ledger while it is unavailable. */
export const ledgerUnavailableTexts = {
  title: 'The ledger is unavailable',
  explanation:
    'Account Desk cannot read its ledger at the moment, so nothing can be sent. This page will come back by itself. If it does not, tell an administrator.',
};
