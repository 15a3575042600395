'use client';

import { useRef, useState } from 'react';
import { loadSave } from '@/lib/client/api/load-save';
import type { SaveIntent } from '@/lib/client/api/save-intent';
import type { Account } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SaveAnswer } from '@/lib/schemas/save';

/** One press of Save: the account, and what it is meant to do. */
export interface Save {
  account: Account;
  intent: SaveIntent;
}

/**
 * The one mutation of the app; its code comes with the form's first focus. A repeated try of the same values
 * carries the same Idempotency-Key, so that no try can become a second save; other values, or a save after a
 * success, get a key of their own.
 */
export function useSaveAccount(apiRegion: ApiRegion) {
  const [isPending, setPending] = useState(false);
  const lastTry = useRef<{ values: string; key: string } | null>(null);

  async function mutateAsync({ account, intent }: Save): Promise<SaveAnswer> {
    const values = JSON.stringify(account);
    if (lastTry.current?.values !== values) lastTry.current = { values, key: crypto.randomUUID() };
    const idempotencyKey = lastTry.current.key;
    setPending(true);
    try {
      const { runSave } = await loadSave();
      const answer = await runSave({ apiRegion, account, intent, idempotencyKey });
      lastTry.current = null;
      return answer;
    } finally {
      setPending(false);
    }
  }

  return { isPending, mutateAsync };
}
