import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { parseQuery } from '@/lib/server/http/parse-query';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { readRecentAccounts } from '@/lib/server/ledger/accounts/recent-accounts';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { answerWholeList } from './answer-page';

const noQuery = z.strictObject({}, { error: parameterTexts.noneOfRecent });

/** The ten accounts that the person saved last, on any machine: `GET /api/{apiRegion}/accounts/recent`. */
export async function answerRecentAccounts({
  request,
  apiRegion,
  staff,
}: StaffRequest<unknown>): Promise<Response> {
  parseQuery(request, noQuery);
  return answerWholeList(await readRecentAccounts(ledger(), apiRegion, staff.actor));
}
