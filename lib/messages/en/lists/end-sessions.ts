/** An administrator signs a person out. */
export const endSessionsTexts = {
  label: 'End this person’s sessions',
  title: (person: string) => `End all sessions of ${person}?`,
  explanation:
    'They are signed out on every device at once, and a copied session is of no use any more. What they typed stays in their browser. They can sign in again unless your company’s sign-in refuses them.',
  confirm: 'End the sessions',
  cancel: 'Cancel',
  ended: (person: string) => `All sessions of ${person} were ended`,
  notEnded: (person: string) => `The sessions of ${person} were not ended`,
  noAnswer: 'No answer came. Check the connection, then try again: ending them twice does no harm.',
};
