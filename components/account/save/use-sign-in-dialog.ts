'use client';

import { useState } from 'react';
import type { SignInDialog } from './sign-in-dialog';

const load = () => import('./sign-in-dialog');

/**
 * The dialog for a save that found nobody signed in. `ask` opens it, to go on by `goOn` after the sign-in, or
 * calls `orElse` where its code cannot be loaded: the server that found it was reached a moment ago.
 */
export function useSignInDialog() {
  const [dialog, setDialog] = useState<{ Dialog: typeof SignInDialog } | null>(null);
  const [goOn, setGoOn] = useState<{ run: () => void } | null>(null);
  return {
    Dialog: dialog?.Dialog ?? null,
    goOn: goOn?.run ?? null,
    close: () => setGoOn(null),
    ask(run: () => void, orElse: () => void) {
      load().then(({ SignInDialog: Dialog }) => {
        setDialog({ Dialog });
        setGoOn({ run });
      }, orElse);
    },
  };
}
