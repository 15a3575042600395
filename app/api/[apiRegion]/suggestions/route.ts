import * as z from 'zod/mini';
import { parameterTexts } from '#messages/api/parameters';
import { suggestedFields } from '@/lib/schemas/account/suggested-field';
import { parseQuery } from '@/lib/server/http/parse-query';
import { withStaff } from '@/lib/server/http/with-staff';
import { suggestions } from '@/lib/server/ledger/accounts/suggestions';
import { ledger } from '@/lib/server/ledger/process-ledger';

const querySchema = z.strictObject({
  field: z.enum(suggestedFields, parameterTexts.suggestedField),
  q: z._default(z.string().check(z.maxLength(1_000, parameterTexts.atMostAThousand)), ''),
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: {
    access: 'read',
    async handle({ request, apiRegion }) {
      const { field, q } = parseQuery(request, querySchema);
      return Response.json({ items: await suggestions(ledger(), apiRegion, field, q), nextCursor: null });
    },
  },
});
