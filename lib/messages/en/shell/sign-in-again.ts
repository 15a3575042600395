/** The session has ended while somebody was typing. */
export const signInAgainTexts = {
  signedOut: {
    title: 'You are signed out',
    explanation:
      'Nothing was sent, and what you typed is still here. Sign in again in a small window: this save then goes on by itself.',
    signInAgain: 'Sign in again',
    notNow: 'Not now',
    blocked: <Part>(link: (text: string) => Part) => [
      'The browser did not open the window. ',
      link('Open the sign-in page in a new tab'),
    ],
  },
  otherPerson: {
    title: (person: string) => `${person} is signed in now`,
    explanation: (typedBy: string, person: string) =>
      `Nothing was sent: it was typed by ${typedBy}. Save it as ${person}, or leave it here; it stays kept as a draft of ${typedBy}.`,
    saveAs: (person: string) => `Save as ${person}`,
    doNotSave: 'Do not save',
  },
};
