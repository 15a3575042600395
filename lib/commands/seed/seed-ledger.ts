import { type RawBuilder, sql } from 'kysely';
import { type ApiRegion, apiRegions } from '@/lib/schemas/api-region';
import { loadAccounts } from '@/lib/server/ledger/accounts/load-accounts';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { familyNames, givenNames, plausibleAccounts } from './plausible-accounts';

/** How much to create. The same numbers and seed create the same ledger. */
export interface SeedSize {
  accounts: number;
  attempts: number;
  seed?: number;
}

/** The ledger already has accounts: real saves are not mixed with made-up ones. */
export class SeededLedgerError extends Error {
  override readonly name = 'SeededLedgerError';
}

/** How many accounts have their attempts created in one transaction. */
const chunk = 5_000;
const dayMs = 86_400_000;

const shares: Readonly<Record<ApiRegion, number>> = { eu: 0.7, us: 0.2, au: 0.1 };
/**
 * Fills a ledger with plausible accounts and attempts for trials and benchmarks: most in EU, some account
 * managers with many accounts, most attempts successful. `report` receives a progress line now and then.
 */
export async function seedLedger(
  ledger: Ledger,
  size: SeedSize,
  report: (line: string) => void,
): Promise<void> {
  const known = await ledger.read((db) => db.selectFrom('accounts').select('id').limit(1).execute());
  if (known.length > 0) throw new SeededLedgerError();
  // Whatever a power cut loses can be seeded again.
  if (ledger.dialect.name === 'sqlite') await ledger.read((db) => sql`pragma synchronous = off`.execute(db));
  const indices = await dropIndices(ledger);
  for (const apiRegion of apiRegions) {
    await seedAccounts(ledger, apiRegion, size, report);
  }
  await seedActors(ledger);
  await seedAttempts(ledger, size, report);
  report('Building indices…');
  await buildIndices(ledger, indices);
  // Without statistics SQLite plans well for large tables. With those of small tables it plans badly.
  if (ledger.dialect.name === 'sqlite') return;
  report('Gathering statistics…');
  await ledger.write((trx) => sql`analyze`.execute(trx));
}

/** Building an index over all rows at once takes a tenth of the time of updating it. Returns the definitions. */
async function dropIndices(ledger: Ledger): Promise<string[]> {
  return ledger.write(async (trx) => {
    const catalogue =
      ledger.dialect.name === 'sqlite'
        ? sql`select name, sql as definition from sqlite_master where type = 'index' and sql is not null`
        : sql`select indexname as name, indexdef as definition from pg_indexes where schemaname = current_schema()
            and indexname not in (select conname from pg_constraint)`;
    const { rows } = await (catalogue as RawBuilder<{ name: string; definition: string }>).execute(trx);
    for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(trx);
    return rows.map(({ definition }) => definition);
  });
}

async function buildIndices(ledger: Ledger, definitions: readonly string[]): Promise<void> {
  for (const definition of definitions) await ledger.write((trx) => sql.raw(definition).execute(trx));
}

async function seedAccounts(
  ledger: Ledger,
  apiRegion: ApiRegion,
  size: SeedSize,
  report: (line: string) => void,
) {
  const count = Math.round(size.accounts * shares[apiRegion]);
  const source = {
    apiRegion,
    actor: { issuer: 'seed', subject: 'seed', name: 'Seed' },
    file: 'seed.csv',
    asOf: new Date(),
  };
  let reported = 0;
  await loadAccounts(ledger, source, plausibleAccounts(count, size.seed ?? 1), {
    isExclusive: true,
    onProgress: ({ added }) => {
      if (added >= reported + 50_000 || added === count) {
        reported = added;
        report(`${apiRegion}: ${added} of ${count} accounts`);
      }
    },
  });
}

async function seedActors(ledger: Ledger): Promise<void> {
  await ledger.write(async (trx) => {
    const people = Array.from({ length: 100 }, (_, index) => ({
      id: 1_000 + index,
      issuer: 'seed',
      subject: `person-${index}`,
      name: `${givenNames[index % givenNames.length]} ${familyNames[index % familyNames.length]}`,
    }));
    await trx.insertInto('actors').values(people).execute();
  });
}

/** The database itself creates the attempts from the accounts. Their randomness is arithmetic on the IDs. */
async function seedAttempts(ledger: Ledger, size: SeedSize, report: (line: string) => void): Promise<void> {
  const perAccount = Math.max(1, Math.round(size.attempts / Math.max(1, size.accounts)));
  const startMs = Date.now() - 1_000 * dayMs;
  for (let from = 1; from <= size.accounts; from += chunk) {
    await ledger.write(async (trx) => {
      await sql`with recursive runs (n) as (select 0 union all select n + 1 from runs where n + 1 < ${perAccount})
        insert into attempts (request_id, api_region, actor_id, idempotency_key, body_hash, intent, reference,
          name_key, body, before, base_version, account_id, account_version, state, owner, run, lease_until,
          had_unknown_try, outcome, code, errors, tries, started_at, settled_at)
        select 'seed-' || id || '-' || n, api_region, 1000 + (id * 31 + n * 7) % 100, 'seed-' || id || '-' || n, '',
          case n when 0 then 'add' else 'edit' end, reference, name_key,
          '{"reference":"' || reference || '","number":"' || number || '","manager":"' || manager || '"}',
          null, n, id, n + 1, 'settled', 0, 1, 0, 0,
          case when (id * 17 + n * 13) % 97 = 0 then 'rejected' when (id * 19 + n) % 9973 = 0 then 'unknown'
            when n = 0 then 'created' else 'updated' end,
          case when (id * 17 + n * 13) % 97 = 0 then 'rejected-by-api' end, '[]',
          '[{"requestId":"seed","startedAt":"2026-01-01T00:00:00.000Z","durationMs":120,"status":200,"fault":null}]',
          ${startMs} + (id * 7919 + n * 104729) % 1000 * ${dayMs} / 1 + id, ${startMs} + (id * 7919 + n * 104729) % 1000 * ${dayMs} / 1 + id + 200
        from accounts, runs where id >= ${from} and id < ${from + chunk}`.execute(trx);
      await sql`update accounts set source = 'sent', times_sent = ${perAccount}, version = ${perAccount},
          first_sent_by = 1000 + id * 31 % 100, last_sent_by = 1000 + id * 31 % 100,
          first_sent_at = ${startMs} + id, last_sent_at = ${startMs} + id * 7919 % 1000 * ${dayMs} + id,
          changed_at = ${startMs} + id * 7919 % 1000 * ${dayMs} + id
        where id >= ${from} and id < ${from + chunk}`.execute(trx);
    });
    if ((from - 1) % 50_000 === 0) report(`attempts of ${from - 1} of ${size.accounts} accounts`);
  }
}
