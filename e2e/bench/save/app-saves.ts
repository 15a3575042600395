import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { plausibleAccounts } from '@/lib/commands/seed/plausible-accounts';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import type { ScriptedAccountsApi } from '../../fixtures/accounts-api/scripted-accounts-api';
import { type App, startApp } from '../../fixtures/app/app-server';
import { mintSession } from '../../fixtures/sign-in/minted-session';
import { type Answered, put, type Send } from './measure';

/** Saves of new accounts and of known ones. Each kind fits a burst of so many requests at once. */
export interface Saves {
  create: Send;
  update: (atOnce: number) => Send;
}

/** The accounts API answers 200 for names that begin so, 201 for others. */
export const knownMark = 'Known';

/** Each may send so many changes a minute, so one person is not enough. */
const people = 200;
export const secret = 'a secret of the benchmark alone, of 48 characters';

/** Starts the built app with that ledger. */
export async function startMeasuredApp(api: ScriptedAccountsApi, databaseUrl: string | null): Promise<App> {
  return startApp({
    env: {
      ...apiRegionVariables('EU', api),
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      NEXTAUTH_SECRET: secret,
      LOG_LEVEL: 'info',
    },
  });
}

/** The same new accounts for everybody who is measured. */
const newAccounts = () => plausibleAccounts(1_000_000, 1);

/** Saves as our own form sends them, by many people in turn. `fresh` are accounts that the ledger does not have. */
export async function savesOfApp(
  { origin }: Pick<App, 'origin'>,
  fresh: Iterator<object> = newAccounts(),
): Promise<Saves & { close(): Promise<void> }> {
  const pool = new Pool(origin, { connections: 64 });
  const cookies = await Promise.all(
    Array.from({ length: people }, (_, index) => mintSession(secret, `bench-${index}`)),
  );
  let sent = 0;
  const save = (account: object, precondition: Record<string, string>): Promise<Answered> => {
    sent += 1;
    return put(pool, '/api/eu/accounts', account, {
      cookie: cookies[sent % people] ?? '',
      origin,
      'x-csrf': '1',
      'idempotency-key': randomUUID(),
      ...precondition,
    });
  };
  const versions = new Map<string, number>();
  return {
    ...savesBy(async (account, isKnown) => {
      const { reference } = account as { reference: string };
      const version = versions.get(reference);
      const precondition = version === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };
      const answer = await save(account, precondition);
      const next = answer.body.account?.version;
      if (isKnown && next !== undefined) versions.set(reference, next);
      return answer;
    }, fresh),
    close: () => pool.close(),
  };
}

/** Saves through a peer, which knows nothing of the person or their intent. */
export function savesOfPeer(pool: Pool): Saves {
  return savesBy((account) => put(pool, '/api/save', account, {}), newAccounts());
}

function savesBy(
  save: (account: object, isKnown: boolean) => Promise<Answered>,
  fresh: Iterator<object>,
): Saves {
  const changing = [...plausibleAccounts(64, 2)];
  let run = 0;
  const expectStatus = async (status: number, answering: Promise<Answered>) => {
    const answer = await answering;
    if (answer.status !== status)
      throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };
  return {
    create: () => expectStatus(201, save(fresh.next().value ?? {}, false)),
    // Requests at once are for different accounts: two saves of one are never under way together.
    update: (atOnce) => {
      const free = changing.slice(0, atOnce).map((account) => ({
        ...account,
        reference: `${knownMark} ${account.reference}`,
      }));
      return async () => {
        const account = free.pop();
        if (account === undefined) throw new Error('more requests at once than accounts');
        run += 1;
        await expectStatus(200, save({ ...account, number: `N-${run}` }, true)).finally(() =>
          free.push(account),
        );
      };
    },
  };
}
