'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { endSessionsTexts } from '#messages/lists/end-sessions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog/dialog';
import { showToast } from '@/components/ui/toasts/toaster';
import { requestEndOfSessions } from '@/lib/client/api/end-sessions';
import { ProblemError } from '@/lib/client/api/errors';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** For administrators: signs a person out wherever they are signed in, once that was confirmed. */
export function EndSessions({ attempt: { actor, apiRegion } }: { attempt: AttemptItem }) {
  const [asking, setAsking] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: () => requestEndOfSessions(apiRegion, actor.id),
    onSuccess: () => showToast({ kind: 'success', title: endSessionsTexts.ended(actor.name) }),
    onError(error) {
      const description = error instanceof ProblemError ? error.problem.detail : endSessionsTexts.noAnswer;
      showToast({ kind: 'failure', title: endSessionsTexts.notEnded(actor.name), description });
    },
    onSettled: () => setAsking(false),
  });
  const close = () => setAsking(false);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {endSessionsTexts.label}
      </Button>
      {asking ? (
        <Dialog
          title={endSessionsTexts.title(actor.name)}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{endSessionsTexts.cancel}</Button>
              <Button variant="primary" busy={isPending} onClick={() => mutate()}>
                {endSessionsTexts.confirm}
              </Button>
            </>
          }
        >
          <p>{endSessionsTexts.explanation}</p>
        </Dialog>
      ) : null}
    </>
  );
}
