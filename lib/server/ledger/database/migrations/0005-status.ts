import 'server-only';
import { type Kysely, type Migration, sql } from 'kysely';

/** The column types in which the two databases differ, as they were when this migration was written. */
const columnTypes = {
  sqlite: { integer: sql`integer`, text: sql`text` },
  postgres: { integer: sql`bigint`, text: sql`text collate "C"` },
};

const dayMs = 24 * 60 * 60_000;

/** The steps in which latencies were counted when this migration was written, in milliseconds. */
const decade = [10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82];
const steps = [1, 10, 100, 1_000].flatMap((factor) => decade.map((step) => step * factor));

/** What the status page tells: how saves ended over time, and what the processes know of each API region. */
export function createStatus(dialect: 'sqlite' | 'postgres'): Migration {
  const { integer, text } = columnTypes[dialect];
  return {
    async up(db: Kysely<unknown>) {
      await sql`create table attempt_counts (
        step_ms ${integer} not null,
        begins_at ${integer} not null,
        api_region ${text} not null,
        outcome ${text} not null,
        code ${text} not null,
        latency_ms ${integer} not null,
        saves ${integer} not null,
        primary key (step_ms, begins_at, api_region, outcome, code, latency_ms)
      ) ${sql.raw(dialect === 'sqlite' ? 'without rowid' : '')}`.execute(db);
      await sql`create table api_region_states (
        api_region ${text} primary key,
        token_granted_at ${integer},
        paused_since ${integer},
        paused_until ${integer}
      )`.execute(db);
      // The last time that a credential was refused, among millions of attempts.
      await sql`create index attempts_refused_credentials on attempts (api_region, started_at, id)
        where code = 'api-refused-credentials'`.execute(db);
      await countLastDay(db);
    },
  };
}

/** The saves of the last day count from the start on. Of one that was tried again it is not known when that was. */
async function countLastDay(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select distinct api_region as name from attempts`.execute(db);
  const step = sql.join(
    steps.map((ms) => sql`when settled_at - started_at <= ${sql.lit(ms)} then ${sql.lit(ms)}`),
    sql` `,
  );
  for (const { name } of rows) {
    await sql`insert into attempt_counts
        (step_ms, begins_at, api_region, outcome, code, latency_ms, saves)
      select step_ms, settled_at / step_ms * step_ms as begins_at, api_region, outcome,
        coalesce(code, '') as code,
        case when run > 1 or tries = '[]' then 0 ${step} else ${sql.lit(steps.at(-1) ?? 0)} end as latency_ms,
        count(*) as saves
      from attempts, (select 60000 as step_ms union all select 900000) as time_steps
      where api_region = ${name} and started_at >= ${Date.now() - dayMs} and state = 'settled'
      group by 1, 2, 3, 4, 5, 6`.execute(db);
  }
}
