'use client';

import { useEffect } from 'react';
import { signInTexts } from '#messages/shell/sign-in';
import type { Person } from '@/lib/client/person/person';
import { announceSignIn } from '@/lib/client/person/sign-in-window';

/** Tells the waiting window who signed in. A tab that no script opened cannot be closed, so it says what to do next. */
export function SignedIn({ person }: { person: Person }) {
  useEffect(() => {
    announceSignIn(person);
    window.close();
  }, [person]);
  return <p>{signInTexts.closeWindow}</p>;
}
