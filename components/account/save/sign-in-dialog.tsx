'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { signInAgainTexts } from '#messages/shell/sign-in-again';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog/dialog';
import { sentence } from '@/components/ui/sentence';
import { type Person, usePerson } from '@/lib/client/person/person';
import { onSignIn, openSignInWindow, signInWindowPath } from '@/lib/client/person/sign-in-window';

const { signedOut: texts } = signInAgainTexts;

interface SignInDialogProps {
  /** Sends the save again that found nobody signed in. */
  onSignedIn: () => void;
  onClose: () => void;
}

/** Signs in again without leaving the page. The save continues by itself only if the same person signs in. */
export function SignInDialog({ onSignedIn, onClose }: SignInDialogProps) {
  const person = usePerson();
  const [blocked, setBlocked] = useState(false);
  const [other, setOther] = useState<Person | null>(null);
  const onPerson = useEffectEvent((signedIn: Person) => {
    if (signedIn.id === person.id) onSignedIn();
    else setOther(signedIn);
  });
  useEffect(() => onSignIn(onPerson), []);

  if (other !== null) {
    return <OtherPerson typedBy={person} signedIn={other} onSave={onSignedIn} onClose={onClose} />;
  }
  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={() => setBlocked(!openSignInWindow())}>
            {texts.signInAgain}
          </Button>
          <Button onClick={onClose}>{texts.notNow}</Button>
        </>
      }
    >
      <p>{texts.explanation}</p>
      {blocked ? <p role="alert">{sentence(texts.blocked(signInLink))}</p> : null}
    </Dialog>
  );
}

function signInLink(text: string) {
  return (
    <a href={signInWindowPath} target="_blank" rel="noopener">
      {text}
    </a>
  );
}

interface OtherPersonProps {
  typedBy: Person;
  signedIn: Person;
  onSave: () => void;
  onClose: () => void;
}

/** Somebody else signed in: they decide whether to save under their name. */
function OtherPerson({ typedBy, signedIn, onSave, onClose }: OtherPersonProps) {
  const { title, explanation, saveAs, doNotSave } = signInAgainTexts.otherPerson;
  return (
    <Dialog
      title={title(signedIn.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{doNotSave}</Button>
          <Button onClick={onSave}>{saveAs(signedIn.name)}</Button>
        </>
      }
    >
      <p>{explanation(typedBy.name, signedIn.name)}</p>
    </Dialog>
  );
}
