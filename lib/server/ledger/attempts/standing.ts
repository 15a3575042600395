import 'server-only';
import { sql } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountRow } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { keptStatement } from '@/lib/server/ledger/database/kept-statement';
import type { Ledger } from '@/lib/server/ledger/ledger';
import type { Actor } from './actors';
import { isOpen, isUnresolved } from './attempt-conditions';

/** A save as it is looked up. */
export interface Asked {
  apiRegion: ApiRegion;
  reference: string;
  nameKey: string;
  actor: Actor;
  idempotencyKey: string;
}

/** What stands in the ledger about a save that is to be opened. IDs are null where there is none. */
export interface Standing {
  actorId: number | null;
  actorName: string | null;
  /** The person's attempt with that idempotency key. */
  earlierId: number | null;
  /** Another open attempt with the name key. */
  inFlightId: number | null;
  /** An account with the name key, the one changed last. */
  namesakeId: number | null;
  /** An attempt of the reference whose outcome is not known. */
  unresolvedId: number | null;
  /** When the newest attempt of the API region was started. */
  newestStartedAt: number | null;
  /** The account with that reference. */
  known: AccountRow | undefined;
}

type Found = Omit<Standing, 'known'> & { [Column in keyof AccountRow]: AccountRow[Column] | null };

type Keys = Omit<Asked, 'actor'> & { issuer: string; subject: string };

/** `changed_at + 0`: by the bare column SQLite would walk all accounts from the newest, for a name that is not there. */
const lookUp = keptStatement<Keys & Record<string, string>, Found>((db, asked) =>
  sql<Found>`select accounts.*,
    actors.id as "actorId",
    actors.name as "actorName",
    earlier.id as "earlierId",
    (select id from attempts where api_region = ${asked.apiRegion} and name_key = ${asked.nameKey}
      and ${isOpen} and id <> coalesce(earlier.id, 0) limit 1) as "inFlightId",
    (select id from accounts as namesakes where api_region = ${asked.apiRegion}
      and name_key = ${asked.nameKey} order by changed_at + 0 desc limit 1) as "namesakeId",
    (select id from attempts where api_region = ${asked.apiRegion} and name_key = ${asked.nameKey}
      and ${isUnresolved} and reference = ${asked.reference} limit 1) as "unresolvedId",
    (select started_at from attempts where api_region = ${asked.apiRegion}
      order by started_at desc, id desc limit 1) as "newestStartedAt"
    from (select 1 as one) as asked
    left join accounts on accounts.api_region = ${asked.apiRegion} and accounts.reference = ${asked.reference}
    left join actors on actors.issuer = ${asked.issuer} and actors.subject = ${asked.subject}
    left join attempts as earlier
      on earlier.actor_id = actors.id and earlier.idempotency_key = ${asked.idempotencyKey}`.compile(db),
);

/** Looks up everything that decides about a save, in one statement: most saves find nothing but their person. */
export async function readStanding(
  ledger: Ledger,
  trx: LedgerTransaction,
  { actor: { issuer, subject }, ...keys }: Asked,
): Promise<Standing> {
  const found = await lookUp.first(ledger, trx, { ...keys, issuer, subject });
  if (found === undefined) throw new Error('a look-up of keys gives one row');
  return { ...found, known: found.id === null ? undefined : (found as unknown as AccountRow) };
}
