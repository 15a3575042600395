'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type Person, usePerson } from '@/lib/client/person';
import { onSignIn, openSignInWindow, signInWindowPath } from '@/lib/client/sign-in-window';

interface SignInDialogProps {
  /** Sends the save again that found nobody signed in; null while nothing waits for a sign-in. */
  onSignedIn: (() => void) | null;
  onClose: () => void;
}

/** Signs in again without leaving the page. The save goes on by itself only for the person who pressed Save. */
export function SignInDialog({ onSignedIn, onClose }: SignInDialogProps) {
  const person = usePerson();
  const [blocked, setBlocked] = useState(false);
  const [other, setOther] = useState<Person | null>(null);
  const open = onSignedIn !== null;

  function goOn() {
    onClose();
    onSignedIn?.();
  }
  const hear = useEffectEvent((signedIn: Person) => {
    if (signedIn.id === person.id) goOn();
    else setOther(signedIn);
  });
  useEffect(() => {
    if (!open) return;
    setBlocked(false);
    setOther(null);
    return onSignIn(hear);
  }, [open]);

  if (other !== null) {
    return (
      <Dialog
        open={open}
        title={`${other.name} is signed in now`}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>Do not save</Button>
            <Button onClick={goOn}>Save as {other.name}</Button>
          </>
        }
      >
        <p>
          Nothing was sent: it was typed by {person.name}. Save it as {other.name}, or leave it here; it stays
          kept as a draft of {person.name}.
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      title="You are signed out"
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={() => setBlocked(!openSignInWindow())}>
            Sign in again
          </Button>
          <Button onClick={onClose}>Not now</Button>
        </>
      }
    >
      <p>
        Nothing was sent, and what you typed is still here. Sign in again in a small window: this save then
        goes on by itself.
      </p>
      {blocked ? (
        <p role="alert">
          The browser did not open the window.{' '}
          <a href={signInWindowPath} target="_blank" rel="noopener">
            Open the sign-in page in a new tab
          </a>
        </p>
      ) : null}
    </Dialog>
  );
}
