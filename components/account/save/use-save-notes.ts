'use client';

import { useState } from 'react';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { Refusal } from './error-summary';

/** A save that the ledger held back (412): `current` is the account that stands in its way, if it is here. */
export interface Conflict {
  kind: 'account-exists' | 'account-changed';
  current: AccountItem | null;
}

/** A save whose fate is not known, since `sentAt` (ISO 8601 in UTC). */
export interface UnknownSave {
  sentAt: string;
  requestId: string | null;
}

/** Until when nothing can be sent, in milliseconds since the epoch. */
export interface Wait {
  untilMs: number;
  /** What the API would not take yet. */
  values: AccountFormValues;
  /** The API region is paused since then (ISO 8601 in UTC), whatever the values. */
  pausedSince: string | null;
}

/** What there is to say of the last try on the page, until the next one. */
export function useSaveNotes() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [unknown, setUnknown] = useState<UnknownSave | null>(null);
  const [wait, setWait] = useState<Wait | null>(null);
  return {
    shown: { refusal, conflict, unknown, wait },
    setRefusal,
    setConflict,
    setUnknown,
    setWait,
    clear() {
      setRefusal(null);
      setConflict(null);
      setUnknown(null);
      setWait(null);
    },
  };
}

export type SaveNotes = ReturnType<typeof useSaveNotes>;
