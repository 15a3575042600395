import * as z from 'zod/mini';
import { parameterTexts } from '#messages/api/parameters';
import { parseQuery } from '@/lib/server/http/parse-query';
import { withStaff } from '@/lib/server/http/with-staff';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { nearMatches } from '@/lib/server/ledger/search/near-matches';

const querySchema = z.strictObject({
  name: z.string(parameterTexts.nameToCompare).check(z.maxLength(1_000, parameterTexts.atMostAThousand)),
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: {
    access: 'read',
    async handle({ request, apiRegion }) {
      const { name } = parseQuery(request, querySchema);
      return Response.json({ items: await nearMatches(ledger(), apiRegion, name), nextCursor: null });
    },
  },
});
