import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type Actor, upsertActor } from '@/lib/server/ledger/attempts/actors';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';

/** The import that somebody else has running. */
export interface RunningImport {
  actorName: string;
  apiRegion: ApiRegion;
  file: string;
  startedAt: Date;
}

interface NewImport {
  actor: Actor;
  apiRegion: ApiRegion;
  file: string;
}

/**
 * Makes this the one import that runs on the ledger, over all processes that share it, until the function that
 * this gives is called. Where another one runs it gives that. The import of a process that has died counts no more.
 */
export async function beginImport(
  ledger: Ledger,
  started: NewImport,
): Promise<{ end: () => Promise<void> } | { running: RunningImport }> {
  const owner = await ledger.owner();
  const run = randomUUID();
  // Before it is written: another transaction of this process could read the row before we get to the next line.
  ledger.importRuns.add(run);
  try {
    const running = await ledger.write((trx) => writeRun(ledger, trx, { ...started, owner, run }));
    if (running === null) return { end: () => endImport(ledger, run) };
    ledger.importRuns.delete(run);
    return { running };
  } catch (error) {
    ledger.importRuns.delete(run);
    throw error;
  }
}

async function writeRun(
  ledger: Ledger,
  trx: LedgerTransaction,
  { actor, apiRegion, file, owner, run }: NewImport & { owner: number; run: string },
): Promise<RunningImport | null> {
  const found = await readRun(trx);
  if (found !== undefined) {
    if (!(await isOver(ledger, trx, found))) return runningImport(found);
    // That one alone: whoever was quicker since has written a row of their own.
    await trx.deleteFrom('running_import').where('run', '=', found.run).execute();
  }
  // Where another process was quicker the id is taken, and this transaction is run again from its start.
  await trx
    .insertInto('running_import')
    .values({
      id: 1,
      run,
      owner,
      actor_id: await upsertActor(trx, actor),
      api_region: apiRegion,
      file,
      started_at: Date.now(),
    })
    .execute();
  return null;
}

async function endImport(ledger: Ledger, run: string): Promise<void> {
  ledger.importRuns.delete(run);
  await ledger.write((trx) => trx.deleteFrom('running_import').where('run', '=', run).execute());
}

function readRun(trx: LedgerTransaction) {
  return trx
    .selectFrom('running_import')
    .innerJoin('actors', 'actors.id', 'running_import.actor_id')
    .select(['run', 'owner', 'name', 'api_region', 'file', 'started_at'])
    .executeTakeFirst();
}

type Run = NonNullable<Awaited<ReturnType<typeof readRun>>>;

async function isOver(ledger: Ledger, trx: LedgerTransaction, { run, owner }: Run): Promise<boolean> {
  if (ledger.owners.has(owner)) return !ledger.importRuns.has(run);
  return ledger.dialect.isOwnerGone(trx, owner);
}

function runningImport(row: Run): RunningImport {
  return {
    actorName: row.name,
    apiRegion: row.api_region,
    file: row.file,
    startedAt: new Date(row.started_at),
  };
}
