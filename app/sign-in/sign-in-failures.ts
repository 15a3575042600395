import { signInTexts } from '#messages/shell/sign-in';

/** next-auth's error codes, and our own `CsrfToken`. */
const failures: Readonly<Record<string, string>> = signInTexts.failures;

/** The sentence for the `error` in the sign-in page's address, or null without one. */
export function signInFailureOf(code: string | undefined): string | null {
  if (code === undefined) return null;
  return (Object.hasOwn(failures, code) ? failures[code] : undefined) ?? signInTexts.otherFailure;
}
