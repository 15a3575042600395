/** The sign-in page, and the small window in which somebody signs in again. */
export const signInTexts = {
  heading: 'Sign in',
  demo: 'This demo sign-in needs no password, because every accounts API in use is on this machine.',
  needsJavaScript: 'Account Desk needs JavaScript. Allow it for this site, then reload the page.',
  continueAs: (name: string) => `Continue as ${name}`,
  demoPeople: {
    viewer: { name: 'Viewer', may: 'Views accounts in every API region.' },
    editor: { name: 'Editor', may: 'Adds and edits accounts in every API region.' },
    'eu-editor': {
      name: 'EU editor',
      may: 'Adds and edits accounts in Europe (EU) and has no access elsewhere.',
    },
    admin: { name: 'Admin', may: 'Does everything an editor does, and loads accounts from files.' },
  },
  singleSignOn: {
    label: 'Continue with single sign-on',
    explanation:
      'This takes you to your company’s sign-in page and back. Your groups decide what you can do.',
  },
  failed: 'You are not signed in',
  refused: 'Account Desk could not sign you in. Try again; if it happens again, tell an administrator.',
  unreachable: 'The server could not be reached. Check your connection, then try again.',
  /** By next-auth's error code, and our own `CsrfToken`. */
  failures: {
    AccessDenied:
      'You do not have access to Account Desk. Ask an administrator to give one of your groups a role.',
    Callback:
      'Single sign-on did not say who you are. Try again; if it happens again, tell an administrator.',
    Configuration: 'Sign-in is not set up correctly. Tell an administrator: the log says what is wrong.',
    CredentialsSignin: 'There is no such role. Choose one below.',
    CsrfToken: 'This page’s cookie was missing or too old. Allow cookies for this site, then try again.',
    OAuthCallback:
      'Single sign-on did not say who you are. Try again; if it happens again, tell an administrator.',
    OAuthSignin: 'Single sign-on could not be reached. Wait a minute, then try again.',
    TooManyGroups:
      'You are in so many groups that your company’s sign-in sent none. Ask an administrator to let it send to Account Desk only the groups that have a role here.',
    SessionRequired: 'Your session has ended. Sign in again to continue.',
  },
  otherFailure: 'The sign-in did not work. Try again; if it happens again, tell an administrator.',
  signedInAs: (person: string) => `Signed in as ${person}`,
  closeWindow: 'Close this window and go back to the one you were in.',
};
