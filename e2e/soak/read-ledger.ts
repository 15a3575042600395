import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import type { AccountRow, Attempt } from './judge';

interface Reader {
  origin: string;
  cookie: string;
}

/** An attempt that is open a minute after the end stays so. */
const settledWithinMs = 60_000;

/** The attempts and accounts of the ledger as the app shows them, once none is open or a minute has passed. */
export async function readLedger(reader: Reader): Promise<{ attempts: Attempt[]; accounts: AccountRow[] }> {
  const until = Date.now() + settledWithinMs;
  let items = await readAll<AttemptItem>(reader, 'activity');
  while (items.some(({ outcome }) => outcome === null) && Date.now() < until) {
    await sleep(2_000);
    items = await readAll<AttemptItem>(reader, 'activity');
  }
  const accounts = await readAll<AccountItem>(reader, 'accounts');
  return {
    attempts: items.map(({ account, outcome, accountVersion }) => ({
      save: account.number,
      reference: account.reference,
      outcome,
      accountVersion,
    })),
    accounts: accounts.map(({ number, reference, version }) => ({ save: number, reference, version })),
  };
}

async function readAll<Item>({ origin, cookie }: Reader, list: 'activity' | 'accounts'): Promise<Item[]> {
  const all: Item[] = [];
  for (let cursor = ''; ; ) {
    const response = await fetch(`${origin}/api/eu/${list}?limit=200${cursor}`, {
      headers: { Cookie: cookie },
    });
    if (!response.ok) throw new Error(`The ${list} answered ${response.status}.`);
    const { items, nextCursor } = (await response.json()) as { items: Item[]; nextCursor: string | null };
    all.push(...items);
    if (nextCursor === null) return all;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}
