'use client';

import { useActionState, useEffect, useId } from 'react';
import { useFormStatus } from 'react-dom';
import { signInTexts } from '#messages/shell/sign-in';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import { requestSignIn, SignInRefusedError } from './request-sign-in';

/** One way to sign in. `role`: that role of the demo sign-in; null: company single sign-on. */
export interface SignInChoice {
  role: string | null;
  label: string;
  /** What the person can do then, or how it goes on. */
  explanation: string;
}

interface SignInFormProps {
  choices: readonly SignInChoice[];
  /** Where to go on afterwards: a path of this app. */
  callbackUrl: string;
  /** Why the last sign-in did not work, or null. */
  failure: string | null;
}

/**
 * The ways to sign in, each a button. As the form's action is a function, React keeps a click that comes
 * before the page's code and carries it out once that is there.
 */
export function SignInForm({ choices, callbackUrl, failure: firstFailure }: SignInFormProps) {
  const [failure, signIn] = useActionState(
    (_: string | null, form: FormData) => goOnSignedIn(form, callbackUrl),
    firstFailure,
  );
  useEffect(reloadWhenBack, []);
  return (
    <form action={signIn} className="grid gap-4">
      {failure === null ? null : (
        <Note kind="bad" role="alert" heading={signInTexts.failed}>
          <p>{failure}</p>
        </Note>
      )}
      {choices.map((choice) => (
        <Choice key={choice.label} choice={choice} primary={choices.length === 1} />
      ))}
    </form>
  );
}

function Choice({ choice, primary }: { choice: SignInChoice; primary: boolean }) {
  const { pending, data } = useFormStatus();
  const explanationId = useId();
  const value = choice.role ?? '';
  const busy = pending && data?.get('role') === value;
  return (
    <div className="grid gap-1">
      <Button
        type="submit"
        name="role"
        value={value}
        variant={primary ? 'primary' : 'secondary'}
        busy={busy}
        disabled={pending && !busy}
        aria-describedby={explanationId}
      >
        {choice.label}
      </Button>
      <p id={explanationId} className="text-sm text-ink-2">
        {choice.explanation}
      </p>
    </div>
  );
}

/** Leaves the page once signed in; comes back only with the sentence that says why that was not possible. */
async function goOnSignedIn(form: FormData, callbackUrl: string): Promise<string> {
  const role = String(form.get('role') ?? '');
  try {
    location.assign(await requestSignIn(role === '' ? null : role, callbackUrl));
  } catch (error) {
    return error instanceof SignInRefusedError ? signInTexts.refused : signInTexts.unreachable;
  }
  // Busy until the next page is there: the browser goes on showing this one meanwhile.
  return new Promise(() => {});
}

/** With Back the browser may bring this page back as it was left, busy for ever. */
function reloadWhenBack() {
  function reload(event: PageTransitionEvent) {
    if (event.persisted) location.reload();
  }
  addEventListener('pageshow', reload);
  return () => removeEventListener('pageshow', reload);
}
