import 'server-only';
import type { ActorItem } from '@/lib/schemas/account/account-item';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';

/** A person as identified by their sign-in (OpenID Connect Core, section 5.7: issuer and subject together). */
export interface Actor {
  issuer: string;
  subject: string;
  name: string;
}

/** The person's name as it is stored: no database takes U+0000. */
export function storedName({ name }: Pick<Actor, 'name'>): string {
  return name.replaceAll('\0', '\uFFFD');
}

/** The person's row, created on their first save. A changed name is updated. */
export async function upsertActor(db: LedgerDatabase, actor: Actor): Promise<number> {
  const { issuer, subject } = actor;
  const name = storedName(actor);
  const known = await db
    .selectFrom('actors')
    .select(['id', 'name'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known?.name === name) return known.id;
  const row = await db
    .insertInto('actors')
    .values({ issuer, subject, name })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The person's row, or undefined if they have never saved. */
export async function findActorId(
  db: LedgerDatabase,
  { issuer, subject }: Pick<Actor, 'issuer' | 'subject'>,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('actors')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.id;
}

/** The people with the given IDs, by ID. */
export async function readActors(
  db: LedgerDatabase,
  ids: readonly (number | null)[],
): Promise<(id: number) => ActorItem> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    wanted.length === 0
      ? []
      : await db.selectFrom('actors').select(['id', 'name']).where('id', 'in', wanted).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id: String(id), name: names.get(id) ?? '' });
}
