import 'server-only';
import type { Generated } from 'kysely';
import type { AccountFormValues, SuggestedField } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { Intent, Outcome } from '@/lib/schemas/attempt';
import type { Surprise } from '@/lib/schemas/save';

/** Times are milliseconds since the epoch, UTC. Booleans are 0 and 1. JSON is text: no query looks inside. */
export interface LedgerTables {
  actors: ActorTable;
  attempts: AttemptTable;
  accounts: AccountTable;
  value_counts: ValueCountTable;
  name_words: NameWordTable;
  sessions: SessionTable;
  running_import: RunningImportTable;
  attempt_counts: AttemptCountTable;
  api_region_states: ApiRegionStateTable;
}

export interface ActorTable {
  id: Generated<number>;
  issuer: string;
  subject: string;
  name: string;
  /** Sessions that began no later than this have ended; null where nobody ended them. */
  sessions_not_before: number | null;
}

export interface AttemptTable {
  id: Generated<number>;
  request_id: string;
  api_region: ApiRegion;
  actor_id: number;
  idempotency_key: string;
  /** SHA-256 of the API region and the account as the person sent it. */
  body_hash: string;
  intent: Intent;
  reference: string;
  name_key: string;
  /** JSON: exactly what is sent to the accounts API. */
  body: string;
  /** JSON: the values as last sent from here when the attempt was opened; null for an unknown name. */
  before: string | null;
  base_version: number | null;
  /** The account that the attempt was based on or that it created. */
  account_id: number | null;
  /** The account's version after a success. */
  account_version: number | null;
  state: 'open' | 'settled';
  /** The process that runs or ran it. */
  owner: number;
  /** Counts the runs of one idempotency key. Only the newest run may settle. */
  run: number;
  lease_until: number;
  had_unknown_try: 0 | 1;
  outcome: Outcome | null;
  code: string | null;
  errors: string;
  tries: string;
  surprise: Surprise | null;
  /** The later success of the same reference that settles an unknown outcome. */
  superseded_by: number | null;
  started_at: number;
  settled_at: number | null;
}

/** The account's values are in columns named after the fields. */
export interface AccountTable extends AccountFormValues {
  id: Generated<number>;
  api_region: ApiRegion;
  name_key: string;
  match_key: string;
  manager_key: string;
  search_text: string;
  version: number;
  source: AccountItem['source'];
  /** When the values last changed here, by a save or a file. */
  changed_at: number;
  times_sent: number;
  first_sent_at: number | null;
  first_sent_by: number | null;
  last_sent_at: number | null;
  last_sent_by: number | null;
  loaded_at: number | null;
  loaded_by: number | null;
  loaded_file: string | null;
}

/** How many accounts of an API region have a value now. */
export interface ValueCountTable {
  api_region: ApiRegion;
  field: SuggestedField;
  value: string;
  value_key: string;
  uses: number;
}

/** The words in an API region's names, each under all its variants (wordRests in name-words.ts). */
export interface NameWordTable {
  api_region: ApiRegion;
  rest: string;
  word: string;
}

/** A session that was used for more than a moment, or was ended; the cookie has everything else. */
export interface SessionTable {
  id: string;
  /** When the person last used it, to the minute. */
  used_at: number;
  ended_at: number | null;
  /** When it ends however much it is used; the row is of no use after that. */
  expires_at: number;
}

/** The import that runs now: one row, or none. */
export interface RunningImportTable {
  id: number;
  run: string;
  owner: number;
  actor_id: number;
  api_region: ApiRegion;
  file: string;
  started_at: number;
}

/** How many saves of an API region ended in a step of time, alike and about as fast. */
export interface AttemptCountTable {
  /** The length of the step: each save counts in steps of two lengths (time-steps.ts). */
  step_ms: number;
  begins_at: number;
  api_region: ApiRegion;
  outcome: Outcome;
  /** The problem code, '' after a success. */
  code: string;
  /** How long they took at most: a step of latency-steps.ts. 0: nothing was tried. */
  latency_ms: number;
  saves: number;
}

/** What the processes last knew of an API region; no row where none knew anything. */
export interface ApiRegionStateTable {
  api_region: ApiRegion;
  token_granted_at: number | null;
  paused_since: number | null;
  /** A process that dies in a pause says nothing more: the pause is over at this time at the latest. */
  paused_until: number | null;
}
