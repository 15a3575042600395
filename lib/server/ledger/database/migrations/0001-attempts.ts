import 'server-only';
import { type Kysely, type Migration, sql } from 'kysely';
import type { LedgerDialect } from '@/lib/server/ledger/database/dialect';
import { columnTypes } from './column-types';

/** The people who save, and every save of theirs. */
export function createAttempts(dialect: LedgerDialect['name']): Migration {
  const { id, integer, text } = columnTypes(dialect);
  return {
    async up(db: Kysely<unknown>) {
      await sql`create table actors (
        id ${id},
        issuer ${text} not null,
        subject ${text} not null,
        name ${text} not null,
        unique (issuer, subject)
      )`.execute(db);
      await sql`create table attempts (
        id ${id},
        request_id ${text} not null,
        api_region ${text} not null,
        actor_id ${integer} not null references actors (id),
        idempotency_key ${text} not null,
        body_hash ${text} not null,
        intent ${text} not null,
        reference ${text} not null,
        name_key ${text} not null,
        body ${text} not null,
        before ${text},
        base_version ${integer},
        account_id ${integer},
        account_version ${integer},
        state ${text} not null,
        owner ${integer} not null,
        run ${integer} not null,
        lease_until ${integer} not null,
        had_unknown_try ${integer} not null,
        outcome ${text},
        code ${text},
        errors ${text} not null,
        tries ${text} not null,
        surprise ${text},
        superseded_by ${integer},
        started_at ${integer} not null,
        settled_at ${integer},
        unique (actor_id, idempotency_key)
      )`.execute(db);
      for (const index of indices) await index.execute(db);
    },
  };
}

const indices = [
  // What makes a second save of the same account impossible, whichever process it comes from.
  sql`create unique index attempts_in_flight on attempts (api_region, name_key) where state = 'open'`,
  sql`create index attempts_by_name on attempts (api_region, name_key, started_at, id)`,
  sql`create index attempts_by_time on attempts (api_region, started_at, id)`,
  // With the account, so that the accounts a person saved last are read from the index alone.
  sql`create index attempts_by_actor on attempts (api_region, actor_id, started_at, id, account_id)`,
  sql`create index attempts_by_outcome on attempts (api_region, outcome, started_at, id)`,
  sql`create index attempts_open on attempts (api_region, started_at, id) where state = 'open'`,
  sql`create index attempts_unresolved on attempts (api_region, started_at, id)
    where outcome = 'unknown' and superseded_by is null`,
  sql`create index attempts_unresolved_by_name on attempts (api_region, name_key)
    where outcome = 'unknown' and superseded_by is null`,
  // Names that no account has: what a search for a name has to read besides the accounts.
  sql`create index attempts_without_account on attempts (api_region, started_at, id, name_key)
    where account_id is null`,
];
