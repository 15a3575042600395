/** The questions before typed, unsaved values are left. */
export const leavingTexts = {
  page: {
    title: 'Leave without saving?',
    explanation: 'Nothing was sent. What you typed stays kept in this browser as a draft.',
    stay: 'Stay',
    leave: 'Leave',
  },
  signOut: {
    title: 'Sign out without saving?',
    explanation: 'Nothing was sent. Signing out removes your drafts from this browser.',
    stay: 'Stay signed in',
    leave: 'Sign out',
  },
  apiRegion: {
    title: (to: string) => `Take what you typed to ${to}?`,
    explanation: 'Nothing of it was sent. What you leave behind stays kept in this browser as a draft.',
    takeAlong: 'Take it along',
    leaveBehind: 'Leave it behind',
    stay: (from: string) => `Stay in ${from}`,
  },
};
