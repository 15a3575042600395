import 'server-only';
import * as z from 'zod';
import { InvalidCursorError } from '@/lib/server/ledger/ledger-error';
import type { Page } from '@/lib/server/ledger/page';
import { ProblemResponseError } from './problem-response';

/** The parameters that every list takes, for its query schema. `limit`: 1 to 200. */
export const pageParameters = {
  cursor: z.string('cursor is one text.').optional(),
  limit: z
    .string('limit is one number.')
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/, 'limit is a whole number from 1 to 200.')
    .transform(Number)
    .optional(),
};

/** Answers a page of a list: `{items, nextCursor}`. A cursor of another list is `validation-failed`. */
export async function answerPage<Item>(page: Promise<Page<Item>>): Promise<Response> {
  try {
    return Response.json(await page);
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error;
    throw new ProblemResponseError('validation-failed', {
      detail: 'Nothing was sent or changed. Start from the first page of the list again.',
      errors: [{ pointer: '/cursor', detail: 'cursor is not one that this list has given.' }],
    });
  }
}
