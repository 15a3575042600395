import type * as z from 'zod/mini';
import { problemSchema } from '@/lib/problem/problem';
import { pageSchema } from '@/lib/schemas/page';
import { NoAnswerError, OfflineError, ProblemError } from './problem-error';

/** A list is read in a fraction of this; past it no answer will come. */
const answerDeadlineMs = 15_000;

/** One page of a list. `nextCursor` is null on the last one. */
export interface ListPage<Item> {
  items: Item[];
  nextCursor: string | null;
}

/**
 * Reads one page of a list of our own server; `path` with its query.
 * Throws ProblemError, OfflineError (nothing was asked) or NoAnswerError.
 */
export async function readPage<Item>(
  path: string,
  item: z.ZodMiniType<Item>,
  signal: AbortSignal,
): Promise<ListPage<Item>> {
  if (navigator.onLine === false) throw new OfflineError();
  const { ok, body } = await get(path, signal);
  const page = pageSchema(item).safeParse(body);
  if (ok && page.success) return page.data;
  const problem = problemSchema.safeParse(body);
  throw problem.success ? new ProblemError(problem.data) : new NoAnswerError();
}

async function get(path: string, signal: AbortSignal): Promise<{ ok: boolean; body: unknown }> {
  try {
    const response = await fetch(path, {
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerDeadlineMs)]),
    });
    return { ok: response.ok, body: await response.json() };
  } catch (cause) {
    throw new NoAnswerError(undefined, { cause });
  }
}
