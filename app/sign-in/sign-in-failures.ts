/** next-auth's error codes, and our own `CsrfToken`, as a person reads them: what happened, what to do next. */
const failures: Readonly<Record<string, string>> = {
  AccessDenied: 'You may not use Account Desk. Ask an administrator to give one of your groups a role.',
  Callback: 'Single sign-on did not say who you are. Try again; if it happens again, tell an administrator.',
  Configuration: 'Sign-in is not set up correctly. Tell an administrator: the log says what is wrong.',
  CredentialsSignin: 'There is no such role. Choose one of those below.',
  CsrfToken: 'The cookie of this page was missing or too old. Allow cookies for this site, then try again.',
  OAuthCallback:
    'Single sign-on did not say who you are. Try again; if it happens again, tell an administrator.',
  OAuthSignin: 'Single sign-on could not be reached. Wait a minute, then try again.',
  SessionRequired: 'Your session has ended. Sign in again to go on.',
};

const otherFailure = 'The sign-in did not work. Try again; if it happens again, tell an administrator.';

/** The sentence for the `error` that the sign-in page was called with, or null without one. */
export function signInFailureOf(code: string | undefined): string | null {
  if (code === undefined) return null;
  return (Object.hasOwn(failures, code) ? failures[code] : undefined) ?? otherFailure;
}
