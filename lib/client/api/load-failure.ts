import { failureTexts } from '#messages/api/failures';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import type { AccountItem } from '@/lib/schemas/account/account-item';

/** What can be done about a failed save from the page: send the same again, sign in, or nothing here. */
export type SaveRemedy = 'retry' | 'sign-in' | 'none';

/** A failed save as the person meets it. */
export interface SaveFailure {
  title: string;
  /** What happened, whether anything was sent, what to do next. */
  detail: string;
  requestId: string | null;
  remedy: SaveRemedy;
  errors: readonly ProblemErrorItem[];
  /** True where it is not known whether the accounts API has it now. */
  mayBeSaved: boolean;
  /** The accounts API, or this app, asks to wait this long before the next try. */
  retryAfterSeconds: number | null;
  /** Since when nothing is sent to the API region (ISO 8601 in UTC); null where it is not paused. */
  pausedSince: string | null;
  /** A 412: the ledger held the save back, and the account that stands in its way. */
  conflict: { kind: 'account-exists' | 'account-changed'; current: AccountItem | null } | null;
}

/** What a failure has that no answer of the server's tells of. */
export const unanswered = {
  requestId: null,
  remedy: 'retry',
  errors: [],
  mayBeSaved: false,
  retryAfterSeconds: null,
  pausedSince: null,
  conflict: null,
} as const satisfies Partial<SaveFailure>;

export const offline: SaveFailure = {
  ...unanswered,
  title: failureTexts.offline,
  detail: failureTexts.save.offline,
};

const notLoaded: SaveFailure = {
  ...unanswered,
  title: failureTexts.notLoaded,
  detail: failureTexts.save.notLoaded,
};

/** Why nothing was sent where even the code that sends could not be loaded. */
export function loadFailure(): SaveFailure {
  return navigator.onLine === false ? offline : notLoaded;
}
