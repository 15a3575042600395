import 'server-only';
import { sql } from 'kysely';

// Written out instead of passed as parameters: SQLite uses a partial index only if the query's own text implies its
// condition.

/** It is running, or nobody has settled it yet. */
export const isOpen = sql<boolean>`attempts.state = 'open'`;

/** It may have arrived, and no later save of the name succeeded. */
export const isUnresolved = sql<boolean>`(attempts.outcome = 'unknown' and attempts.superseded_by is null)`;
