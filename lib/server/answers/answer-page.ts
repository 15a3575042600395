import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { refusalTexts } from '#messages/api/refusals';
import type { Page } from '@/lib/schemas/page';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import { InvalidCursorError } from '@/lib/server/ledger/database/ledger-error';

/** The query parameters of every list. `limit`: 1 to 200. */
export const pageParameters = {
  cursor: z.string(parameterTexts.text('cursor')).optional(),
  limit: z
    .string(parameterTexts.limit)
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/, parameterTexts.limitRange)
    .transform(Number)
    .optional(),
};

/** Answers a page of a list: `{items, nextCursor}`. A cursor from another list is `validation-failed`. */
export async function answerPage<Item>(page: Promise<Page<Item>>): Promise<Response> {
  try {
    return Response.json(await page);
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error;
    throw new ProblemResponseError('validation-failed', {
      detail: refusalTexts.unusableCursor,
      errors: [{ pointer: '/cursor', detail: parameterTexts.unknownCursor }],
    });
  }
}

/** Answers a list that is always complete, in the shape of a page. */
export function answerWholeList(items: readonly unknown[]): Response {
  return Response.json({ items, nextCursor: null });
}
