import type * as z from 'zod/mini';
import { problemSchema } from '@/lib/problem/problem';
import { NoAnswerError, OfflineError, ProblemError } from './errors';

interface RequestOptions extends RequestInit {
  /** After this many milliseconds no answer will come. */
  deadlineMs: number;
}

/** The headers of a request that changes something: see same-site.ts on the server. */
export const changes = { 'X-CSRF': '1' };

/**
 * Calls our own server, and parses its answer with the schema. Throws ProblemError, OfflineError (nothing was
 * sent) or NoAnswerError (it is not known what happened).
 */
export async function request<Answer>(
  path: string,
  answer: z.ZodMiniType<Answer>,
  { deadlineMs, signal, ...init }: RequestOptions,
): Promise<Answer> {
  if (navigator.onLine === false) throw new OfflineError();
  const deadline = AbortSignal.timeout(deadlineMs);
  const { ok, body } = await fetchJson(path, {
    ...init,
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  });
  const parsed = answer.safeParse(body);
  if (ok && parsed.success) return parsed.data;
  throw toError(body);
}

/** The error for an answer that does not fit the schema. */
export function toError(body: unknown): ProblemError | NoAnswerError {
  const problem = problemSchema.safeParse(body);
  return problem.success ? new ProblemError(problem.data) : new NoAnswerError();
}

async function fetchJson(path: string, init: RequestInit): Promise<{ ok: boolean; body: unknown }> {
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', redirect: 'error' });
    return { ok: response.ok, body: await response.json() };
  } catch (cause) {
    throw new NoAnswerError(undefined, { cause });
  }
}
