import 'server-only';
import { type Kysely, type Migration, sql } from 'kysely';

/** The column types in which the two databases differ, as they were when this migration was written. */
const columnTypes = {
  sqlite: { integer: sql`integer`, text: sql`text` },
  postgres: { integer: sql`bigint`, text: sql`text collate "C"` },
};

/** What a session's cookie cannot know: when the person last used it, and that it has ended. */
export function createSessions(dialect: 'sqlite' | 'postgres'): Migration {
  const { integer, text } = columnTypes[dialect];
  return {
    async up(db: Kysely<unknown>) {
      await sql`create table sessions (
        id ${text} primary key,
        used_at ${integer} not null,
        ended_at ${integer},
        expires_at ${integer} not null
      )`.execute(db);
      await sql`create index sessions_by_expiry on sessions (expires_at)`.execute(db);
      await sql`alter table actors add column sessions_not_before ${integer}`.execute(db);
    },
  };
}
