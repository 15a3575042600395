import 'server-only';
import type { ProblemErrorItem } from '@/lib/problem/problem';
import type { Account } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { Intent, Outcome } from '@/lib/schemas/attempt';
import type { AttemptTry } from '@/lib/schemas/attempt-item';
import type { SaveAnswer, Surprise } from '@/lib/schemas/save';
import type { Actor } from './actors';
import type { AccountBody } from './compose-body';

/** What the person knows about the account: the save's preconditions (RFC 9110, section 13.1). */
export type Precondition =
  | { kind: 'none' | 'add' | 'edit-any' }
  | { kind: 'edit' /** of the account as last sent from here */; version: number };

export interface OpenAttemptRequest {
  requestId: string;
  actor: Actor;
  apiRegion: ApiRegion;
  idempotencyKey: string;
  precondition: Precondition;
  account: Account;
}

/** An attempt that this process is running now. `body` is exactly what is to be sent. */
export interface RunningAttempt {
  id: string;
  run: number;
  requestId: string;
  actorId: number;
  apiRegion: ApiRegion;
  intent: Intent;
  reference: string;
  body: AccountBody;
  /** An earlier run of this idempotency key may have reached the accounts API. */
  hadUnknownTry: boolean;
}

export type OpenAttemptResult =
  | { kind: 'opened' | 'resumed'; attempt: RunningAttempt }
  | { kind: 'replayed' /** as it was given */; answer: SaveAnswer }
  | { kind: 'running' | 'key-reused' | 'in-flight' }
  | { kind: 'exists'; current: AccountItem }
  | { kind: 'changed'; current: AccountItem | null };

/** How a run ended, as reported by the call to the accounts API. */
export interface AttemptResult {
  outcome: Outcome;
  /** The problem code of a run without success. */
  code?: string;
  errors?: readonly ProblemErrorItem[];
  tries: readonly Omit<AttemptTry, 'requestId'>[];
}

/** What the ledger records about an attempt after its run. */
export interface SettledAttempt {
  /** `unknown` if this run failed and an earlier one may have reached the accounts API. */
  outcome: Outcome;
  /** The account as last sent, after a success. */
  account: AccountItem | null;
  surprise: Surprise | null;
}
