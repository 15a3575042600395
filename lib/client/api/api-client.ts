import { problemSchema } from '@/lib/problem/problem';
import type { Account } from '@/lib/schemas/account/account-fields';
import { type AccountItem, accountItemSchema } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type SaveAnswer, saveAnswerSchema } from '@/lib/schemas/save';
import { NoAnswerError, OfflineError, ProblemError } from './problem-error';
import { preconditionHeaders, type SaveIntent } from './save-intent';

/** The server ends every save within 20 s; past this no answer will come. */
const answerDeadlineMs = 30_000;

/** One save as the browser asks for it. The key stays the same for a repeated try of the same values. */
export interface SaveRequest {
  apiRegion: ApiRegion;
  account: Account;
  idempotencyKey: string;
  intent: SaveIntent;
}

/**
 * Sends one account to our own server, which holds the access token and makes the call.
 * Throws ProblemError, OfflineError (nothing left this machine) or NoAnswerError (not known).
 */
export async function saveAccount(request: SaveRequest): Promise<SaveAnswer> {
  const { apiRegion, account, idempotencyKey, intent } = request;
  if (navigator.onLine === false) throw new OfflineError();
  const { status, body } = await send(`/api/${apiRegion}/accounts`, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotencyKey,
      'X-CSRF': '1',
      ...preconditionHeaders(intent),
    },
    body: JSON.stringify(account),
  });
  const answer = saveAnswerSchema.safeParse(body);
  if (status < 300 && answer.success) return answer.data;
  const problem = problemSchema.safeParse(body);
  if (problem.success) throw new ProblemError(problem.data, currentOf(problem.data.current));
  throw new NoAnswerError();
}

function currentOf(current: unknown): AccountItem | null {
  const account = accountItemSchema.safeParse(current);
  return account.success ? account.data : null;
}

async function send(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(path, {
      ...init,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(answerDeadlineMs),
    });
    return { status: response.status, body: await response.json() };
  } catch (cause) {
    throw new NoAnswerError(undefined, { cause });
  }
}
