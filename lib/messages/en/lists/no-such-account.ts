/** The page of an account that is not here. */
export const noSuchAccountTexts = {
  title: 'There is no such account here',
  explanation:
    'The link may be old, mistyped or for another API region. Nothing was sent. Search for the account by name.',
  goToAccounts: 'Go to the accounts',
};
