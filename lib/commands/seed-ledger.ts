import { sql } from 'kysely';
import type { Account } from '@/lib/schemas/account-fields';
import { type ApiRegion, apiRegions } from '@/lib/schemas/api-region';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { loadAccounts } from '@/lib/server/ledger/load-accounts';

/** How much to make. The same numbers and seed make the same ledger. */
export interface SeedSize {
  accounts: number;
  attempts: number;
  seed?: number;
}

/** The ledger has accounts: what people saved is not mixed with what was made up. */
export class SeededLedgerError extends Error {
  override readonly name = 'SeededLedgerError';
}

/** Accounts whose attempts are made in one transaction. */
const chunk = 5_000;
const dayMs = 86_400_000;

const shares: Readonly<Record<ApiRegion, number>> = { eu: 0.7, us: 0.2, au: 0.1 };
const first = words(
  'Acme Adler Alpha Amber Apex Arbor Atlas Aurora Baltic Beacon Blue Borealis Bright Cedar Citrus Cobalt Coral Crest Crystal Delta Dutch Eagle East Echo Elm Ember Falcon Fjord Forest Global Golden Granite Green Harbour Helix Horizon Iron Ivory Jade Juniper Keystone Lakeside Laurel Lunar Maple Marble Meridian Müller Nordic North Oak Olive Onyx Orion Pacific Pioneer Polar Quartz Red River Silver Summit Vertex West',
);
const second = words(
  'Analytics Aviation Bakery Bank Biotech Brewery Builders Cables Capital Cargo Chemicals Clinics Clothing Coffee Components Consulting Dairy Data Design Digital Dynamics Electric Energy Engineering Films Finance Foods Freight Furniture Glass Health Hotels Instruments Insurance Interiors Labs Leasing Lighting Logistics Machines Marine Media Metals Mining Motors Networks Optics Packaging Paper Partners Pharma Plastics Power Publishing Rail Retail Robotics Security Software Solar Steel Telecom Textiles Timber Water',
);
const places = words(
  'Amsterdam Antwerp Athens Austin Berlin Bern Boston Bristol Cairo Chicago Cork Dallas Delhi Denver Dublin Essen Geneva Ghent Hamburg Helsinki Kyoto Leeds Lima Lisbon London Lyon Madrid Milan Munich Nantes Osaka Oslo Paris Porto Prague Riga Rome Seoul Sofia Sydney Tallinn Turin Utrecht Vienna Vilnius Warsaw Zagreb Zürich',
);
const forms = ['', ' Ltd', ' GmbH', ' Inc.', ' B.V.', ' S.A.', ' AG', ' LLC', ' Pty Ltd', ' & Co. KG'];
const regions = ['EMEA', 'APAC', 'North America', 'LATAM'];
const givenNames = words(
  'Ada Alan Anna Bob Carl Dora Emil Eva Finn Grace Hana Ivan Jane John Kai Lena Mary Nina Omar Paul',
);
const familyNames = words('Adams Bauer Cruz Doe Evans Fischer Garcia Hopper Ito Jansen');

function words(text: string): string[] {
  return text.split(' ');
}

/**
 * Fills a ledger with plausible accounts and attempts for trials and benchmarks: most in EU, some account
 * managers with many accounts, most attempts a success. `tell` is given a line of progress now and then.
 */
export async function seedLedger(
  ledger: Ledger,
  size: SeedSize,
  tell: (line: string) => void,
): Promise<void> {
  const known = await ledger.read((db) => db.selectFrom('accounts').select('id').limit(1).execute());
  if (known.length > 0) throw new SeededLedgerError();
  for (const apiRegion of apiRegions) {
    await seedAccounts(ledger, apiRegion, size, tell);
  }
  await seedActors(ledger);
  await seedAttempts(ledger, size, tell);
  // SQLite plans well for large tables without statistics, and badly for them with those of small ones.
  if (ledger.dialect.name === 'sqlite') return;
  tell('Gathering statistics…');
  await ledger.write(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`analyze`.execute(trx);
  });
}

async function seedAccounts(
  ledger: Ledger,
  apiRegion: ApiRegion,
  size: SeedSize,
  tell: (line: string) => void,
) {
  const count = Math.round(size.accounts * shares[apiRegion]);
  const source = {
    apiRegion,
    actor: { issuer: 'seed', subject: 'seed', name: 'Seed' },
    file: 'seed.csv',
    asOf: new Date(),
  };
  await loadAccounts(ledger, source, plausibleAccounts(count, size.seed ?? 1), {
    onProgress: ({ added }) => {
      if (added % 50_000 === 0) tell(`${apiRegion}: ${added} of ${count} accounts`);
    },
  });
}

function* plausibleAccounts(count: number, seed: number): Generator<Account> {
  const random = randomFrom(seed);
  const pick = (list: readonly string[], skew = 1) => list[Math.floor(list.length * random() ** skew)] ?? '';
  for (let index = 0; index < count; index += 1) {
    const manager = `${pick(givenNames, 2)} ${pick(familyNames, 2)}`;
    const parent = random() < 0.3 ? `${pick(first)} ${pick(second)} Group` : '';
    yield {
      reference: nameOf(index + seed * 7),
      number: String(100_000 + Math.floor(random() * 900_000)),
      manager,
      ...(parent === '' ? {} : { parent }),
      region: pick(regions, 2),
    };
  }
}

/** A different name for each index: the parts are the digits of a number that visits all of them once. */
function nameOf(index: number): string {
  const total = first.length * second.length * places.length * forms.length;
  // A prime that divides none of the lengths, so that the steps come around to the start only at the end.
  let rest = (index * 1_299_709) % total;
  const digit = (list: readonly string[]) => {
    const value = list[rest % list.length] ?? '';
    rest = Math.floor(rest / list.length);
    return value;
  };
  const round = Math.floor(index / total);
  const name = `${digit(first)} ${digit(second)} ${digit(places)}${digit(forms)}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** mulberry32: small, fast and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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

/** Attempts are made in the database out of the accounts; their randomness is arithmetic on the ids. */
async function seedAttempts(ledger: Ledger, size: SeedSize, tell: (line: string) => void): Promise<void> {
  const perAccount = Math.max(1, Math.round(size.attempts / Math.max(1, size.accounts)));
  const startMs = Date.now() - 1_000 * dayMs;
  for (let from = 1; from <= size.accounts; from += chunk) {
    await ledger.write(async (trx) => {
      if (ledger.dialect.name === 'postgres') await sql`set local statement_timeout = 0`.execute(trx);
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
    if ((from - 1) % 50_000 === 0) tell(`attempts of ${from - 1} of ${size.accounts} accounts`);
  }
}
