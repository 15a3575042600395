import 'server-only';
import { type Kysely, type Migration, sql } from 'kysely';

/** The column types in which the two databases differ, as they were when this migration was written. */
const columnTypes = {
  sqlite: { integer: sql`integer`, text: sql`text` },
  postgres: { integer: sql`bigint`, text: sql`text collate "C"` },
};

/** The import that runs now. The id is always 1: there is one import at a time. */
export function createRunningImport(dialect: 'sqlite' | 'postgres'): Migration {
  const { integer, text } = columnTypes[dialect];
  return {
    async up(db: Kysely<unknown>) {
      await sql`create table running_import (
        id ${integer} primary key check (id = 1),
        run ${text} not null,
        owner ${integer} not null,
        actor_id ${integer} not null references actors (id),
        api_region ${text} not null,
        file ${text} not null,
        started_at ${integer} not null
      )`.execute(db);
    },
  };
}
