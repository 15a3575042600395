/** The questions asked before somebody leaves unsaved values. */
export const leavingTexts = {
  page: {
    title: 'Leave without saving?',
    explanation: 'Nothing was sent. What you typed is kept in this browser as a draft.',
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
    explanation: 'Nothing was sent. If you leave it behind, it is kept in this browser as a draft.',
    takeAlong: 'Take it along',
    leaveBehind: 'Leave it behind',
    stay: (from: string) => `Stay in ${from}`,
  },
};
