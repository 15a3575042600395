/** The session ended while somebody was typing. */
export const signInAgainTexts = {
  signedOut: {
    title: 'You are signed out',
    explanation:
      'Nothing was sent, and what you typed is still here. Sign in again in a small window, and this save will continue by itself.',
    signInAgain: 'Sign in again',
    notNow: 'Not now',
    blocked: <Part>(link: (text: string) => Part) => [
      'Your browser did not open the window. ',
      link('Open the sign-in page in a new tab'),
    ],
  },
  otherPerson: {
    title: (person: string) => `${person} is signed in now`,
    explanation: (typedBy: string, person: string) =>
      `Nothing was sent: ${typedBy} typed it. Save it as ${person}, or do not save it: it is kept as a draft for ${typedBy}.`,
    saveAs: (person: string) => `Save as ${person}`,
    doNotSave: 'Do not save',
  },
};
