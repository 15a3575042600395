'use client';

import { useActionState, useEffect, useId } from 'react';
import { useFormStatus } from 'react-dom';
import { signInTexts } from '#messages/shell/sign-in';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import { requestSignIn, SignInRefusedError } from './request-sign-in';

/** One way to sign in. `role`: a demo role; null: single sign-on. */
export interface SignInChoice {
  role: string | null;
  label: string;
  /** What the person can do then, or what happens next. */
  explanation: string;
}

interface SignInFormProps {
  choices: readonly SignInChoice[];
  /** Where to go afterwards: a path of this app. */
  callbackUrl: string;
  /** Why the last sign-in did not work, or null. */
  failure: string | null;
}

/**
 * The ways to sign in, each a button. The form's action is a function, so React keeps a click made before
 * hydration and runs it afterwards.
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

/** Leaves the page after signing in. Resolves only if that failed, with the sentence that says why. */
async function goOnSignedIn(form: FormData, callbackUrl: string): Promise<string> {
  const role = String(form.get('role') ?? '');
  try {
    location.assign(await requestSignIn(role === '' ? null : role, callbackUrl));
  } catch (error) {
    return error instanceof SignInRefusedError ? signInTexts.refused : signInTexts.unreachable;
  }
  // Stays busy until the next page loads: the browser shows this one until then.
  return new Promise(() => {});
}

/** Back may restore this page from the browser's cache just as it was left: busy for ever. */
function reloadWhenBack() {
  function reload(event: PageTransitionEvent) {
    if (event.persisted) location.reload();
  }
  addEventListener('pageshow', reload);
  return () => removeEventListener('pageshow', reload);
}
