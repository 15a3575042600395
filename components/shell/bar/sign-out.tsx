'use client';

import { useState } from 'react';
import { shellTexts } from '#messages/shell/shell';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toasts/toaster';
import { guardAgain, leaveBy } from '@/lib/client/leaving/leave-guard';
import { usePerson } from '@/lib/client/person/person';

/** Ends the session, asking first if there are unsaved values. */
export function SignOut() {
  const person = usePerson();
  const [leaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    try {
      const { endSession } = await import('@/lib/client/person/end-session');
      await endSession(person.id);
      location.assign('/sign-in');
    } catch {
      setLeaving(false);
      guardAgain();
      showToast({
        kind: 'failure',
        title: shellTexts.stillSignedIn.title,
        description: shellTexts.stillSignedIn.description,
      });
    }
  }

  return (
    <Button
      variant="quiet"
      size="small"
      busy={leaving}
      onClick={() => leaveBy({ kind: 'sign-out', go: () => void leave() })}
    >
      {shellTexts.signOut}
    </Button>
  );
}
