import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { suggestedFields } from '@/lib/schemas/account/account-fields';
import { parseQuery } from '@/lib/server/http/parse-query';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { suggestions } from '@/lib/server/ledger/accounts/suggestions';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { answerWholeList } from './answer-page';

/** The query of suggestions. */
export const suggestionsQuery = z.strictObject({
  field: z.enum(suggestedFields, parameterTexts.choice('field', suggestedFields.join(', '))),
  q: z.string().max(1_000, parameterTexts.atMostAThousand).default(''),
});

/** Values that a field has had and that match what is typed: `GET /api/{apiRegion}/suggestions`. */
export async function answerSuggestions({ request, apiRegion }: StaffRequest<unknown>): Promise<Response> {
  const { field, q } = parseQuery(request, suggestionsQuery);
  return answerWholeList(await suggestions(ledger(), apiRegion, field, q));
}
