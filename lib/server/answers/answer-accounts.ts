import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { parseQuery } from '@/lib/server/http/parse-query';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { accountSorts, listAccounts } from '@/lib/server/ledger/accounts/accounts';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { answerPage, pageParameters } from './answer-page';

/** More than the longest field, in UTF-16 units. */
const maxTextLength = 1_000;

/** Text to search for. Empty means absent. */
function searched(name: string) {
  return z
    .string(parameterTexts.text(name))
    .max(maxTextLength, parameterTexts.longText(name, maxTextLength))
    .optional();
}

/** The query of the list. */
export const accountsQuery = z.strictObject(
  {
    q: searched('q'),
    manager: searched('manager'),
    sort: z.enum(accountSorts, parameterTexts.choice('sort', accountSorts.join(', '))).optional(),
    ...pageParameters,
  },
  { error: parameterTexts.noSuchOfAccounts },
);

/** A page of the API region's accounts: the list and the search, `GET /api/{apiRegion}/accounts`. */
export async function answerAccounts({ request, apiRegion }: StaffRequest<unknown>): Promise<Response> {
  const { q, manager, sort, cursor, limit } = parseQuery(request, accountsQuery);
  return answerPage(
    listAccounts(ledger(), {
      apiRegion,
      ...(q ? { q } : {}),
      ...(manager ? { manager } : {}),
      ...(sort === undefined ? {} : { sort }),
      ...(cursor === undefined ? {} : { cursor }),
      ...(limit === undefined ? {} : { limit }),
    }),
  );
}
