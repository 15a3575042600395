/** A page whose data the ledger cannot give now. */
export const ledgerUnavailableTexts = {
  title: 'The ledger is unavailable',
  explanation:
    'Account Desk cannot read what was sent from here, and until it can, nothing is sent. This page comes back by itself; if it lasts, tell an administrator.',
};
