import type { Ledger } from '@/lib/server/ledger/ledger';
import { writeCursor } from '@/lib/server/ledger/page';

/** What to ask a ledger for: accounts from all over it. */
export interface Samples {
  accounts: { id: string; reference: string; number: string; manager: string; parent: string }[];
  /** Cursors half-way through the lists, by sort order; for searches, by what they look for. */
  halfway: Record<'name' | '-name' | 'changed' | '-changed' | 'search' | 'activity', string>;
}

const sampled = 16;

/** Takes samples at equal distances between account IDs, so that a ledger of any size gives the same number. */
export async function takeSamples(ledger: Ledger): Promise<Samples> {
  const rows = await ledger.read(async (db) => {
    const { last } = await db
      .selectFrom('accounts')
      .select((select) => select.fn.max<number>('id').as('last'))
      .where('api_region', '=', 'eu')
      .executeTakeFirstOrThrow();
    const found = [];
    for (let index = 1; index <= sampled; index += 1) {
      found.push(
        await db
          .selectFrom('accounts')
          .selectAll()
          .where('api_region', '=', 'eu')
          .where('id', '<=', Math.floor((last * index) / sampled))
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow(),
      );
    }
    return found;
  });
  const byName = [...rows].sort((one, other) => (one.name_key < other.name_key ? -1 : 1))[sampled / 2];
  const byChange = [...rows].sort((one, other) => one.changed_at - other.changed_at)[sampled / 2];
  if (byName === undefined || byChange === undefined) throw new Error('The ledger has no accounts.');
  const name = (sort: string) => writeCursor([sort, byName.name_key, byName.id]);
  const change = (sort: string) => writeCursor([sort, byChange.changed_at, byChange.id]);
  return {
    accounts: rows.map((row) => ({ ...row, id: String(row.id) })),
    halfway: {
      name: name('name'),
      '-name': name('-name'),
      changed: change('changed'),
      '-changed': change('-changed'),
      search: writeCursor(['contains', rows[sampled / 2]?.id ?? 0]),
      activity: writeCursor([byChange.changed_at, 0]),
    },
  };
}

/** A text as it is typed, one character more at a time. */
export function typed(text: string, atMost = 14): string[] {
  const characters = [...text];
  const ends = Array.from({ length: Math.min(atMost, characters.length) }, (_, end) => end + 1);
  return ends.map((end) => characters.slice(0, end).join(''));
}

/** Typos that people make in a name, each at a place that depends on the name's length. */
export function withTypos(name: string): string[] {
  const characters = [...name];
  const at = 1 + (characters.length % 5);
  const edited = (count: number, ...instead: string[]) =>
    characters.toSpliced(at, count, ...instead).join('');
  const [one = '', other = ''] = [characters[at], characters[at + 1]];
  const words = name.split(' ');
  return [
    edited(2, other, one),
    edited(1),
    edited(1, 'x'),
    edited(0, one),
    words.toReversed().join(' '),
    words.slice(0, 2).join(' '),
    words.slice(1).join(' '),
    words.join(''),
    `The ${name} International Holding`,
  ];
}
