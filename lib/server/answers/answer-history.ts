import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { refusalTexts } from '#messages/api/refusals';
import { parseQuery } from '@/lib/server/http/parse-query';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { readHistory } from '@/lib/server/ledger/attempts/reading/history';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { answerPage, pageParameters } from './answer-page';

/** The query of a page of the history. */
export const historyQuery = z.strictObject(pageParameters, { error: parameterTexts.noSuchOfHistory });

/**
 * A page of the attempts to save one account, newest first: `GET /api/{apiRegion}/accounts/{id}/history`.
 * `unknown-account` if the API region has no account with that ID.
 */
export async function answerHistory(staffRequest: StaffRequest<unknown>): Promise<Response> {
  const { request, apiRegion, role, parameters } = staffRequest;
  const { cursor, limit } = parseQuery(request, historyQuery);
  const page = readHistory(ledger(), {
    apiRegion,
    accountId: parameters['accountId'] ?? '',
    withCauses: role === 'admin',
    ...(cursor === undefined ? {} : { cursor }),
    ...(limit === undefined ? {} : { limit }),
  });
  return answerPage(page.then(orUnknownAccount));
}

function orUnknownAccount<Found>(found: Found | null): Found {
  if (found !== null) return found;
  throw new ProblemResponseError('unknown-account', {
    detail: refusalTexts.unknownAccount,
  });
}
