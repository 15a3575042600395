import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { parseQuery } from '@/lib/server/http/parse-query';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { nearMatches } from '@/lib/server/ledger/search/near-matches';
import { answerWholeList } from './answer-page';

/** The query of near matches. */
export const nearMatchesQuery = z.strictObject({
  name: z.string(parameterTexts.nameToCompare).max(1_000, parameterTexts.atMostAThousand),
});

/** The accounts with names most similar to a typed one: `GET /api/{apiRegion}/accounts/near`. */
export async function answerNearMatches({ request, apiRegion }: StaffRequest<unknown>): Promise<Response> {
  const { name } = parseQuery(request, nearMatchesQuery);
  return answerWholeList(await nearMatches(ledger(), apiRegion, name));
}
