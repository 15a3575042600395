import 'server-only';
import { sql } from 'kysely';

// Written out, not as parameters: SQLite uses an index of some rows only where the query's own text says that
// it asks for no others.

/** It runs, or nobody has settled it yet. */
export const isOpen = sql<boolean>`attempts.state = 'open'`;

/** It may have arrived, and no later save of the name succeeded. */
export const isUnresolved = sql<boolean>`(attempts.outcome = 'unknown' and attempts.superseded_by is null)`;
