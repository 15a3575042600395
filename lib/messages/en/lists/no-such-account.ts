/** The page of an account that is not here. */
export const noSuchAccountTexts = {
  title: 'There is no such account here',
  explanation:
    'The link may be old, mistyped, or of another API region. Nothing was sent. Look for the account by its name.',
  goToAccounts: 'Go to the accounts',
};
