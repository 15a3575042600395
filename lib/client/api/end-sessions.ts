import type { ApiRegion } from '@/lib/schemas/api-region';
import { endedSessionsSchema } from '@/lib/schemas/ended-sessions';
import { changes, request } from './request';

/** It is one write in the ledger. */
const deadlineMs = 15_000;

/** Ends every session of a person. Throws what `request` throws. */
export async function requestEndOfSessions(apiRegion: ApiRegion, personId: string): Promise<void> {
  const path = `/api/${apiRegion}/people/${encodeURIComponent(personId)}/end-sessions`;
  await request(path, endedSessionsSchema, { method: 'POST', headers: changes, deadlineMs });
}
