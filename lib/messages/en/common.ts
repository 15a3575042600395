/** What is said in more than one part of the app. */
export const commonTexts = {
  close: 'Close',
  tryAgain: 'Try again',
  signIn: 'Sign in',
  request: (id: string) => `Request ${id}`,
  copied: 'Copied.',
  notCopied: 'Your browser did not allow copying. Select the text and copy it yourself.',
  notifications: 'Notifications',
  /** As printed on the keyboard. */
  controlKey: 'Ctrl',
  /** Between keys that do the same. */
  orKey: 'or',
  /** Between keys pressed one after another. */
  thenKey: 'then',
  /** A day and a time of day as `2026-07-14 09:30`. */
  inUtc: (time: string) => `${time} UTC`,
};
