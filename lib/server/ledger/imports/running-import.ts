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
  const running = await readRunning(ledger, trx);
  if (running !== null) return running;
  await trx.deleteFrom('running_import').execute();
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

async function readRunning(ledger: Ledger, trx: LedgerTransaction): Promise<RunningImport | null> {
  const row = await trx
    .selectFrom('running_import')
    .innerJoin('actors', 'actors.id', 'running_import.actor_id')
    .select(['run', 'owner', 'name', 'api_region', 'file', 'started_at'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const isOver = ledger.owners.has(row.owner)
    ? !ledger.importRuns.has(row.run)
    : await ledger.dialect.isOwnerGone(trx, row.owner);
  if (isOver) return null;
  return {
    actorName: row.name,
    apiRegion: row.api_region,
    file: row.file,
    startedAt: new Date(row.started_at),
  };
}
