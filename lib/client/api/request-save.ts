import type { Account } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type SaveAnswer, saveAnswerSchema } from '@/lib/schemas/save';
import { changes, request } from './request';
import { preconditionHeaders, type SaveIntent } from './save-intent';

/** The server ends every save within 20 s, so after this no answer will come. */
const deadlineMs = 30_000;

/** One save as the browser requests it. Repeated tries of the same values keep their key. */
export interface SaveRequest {
  apiRegion: ApiRegion;
  account: Account;
  idempotencyKey: string;
  intent: SaveIntent;
}

/**
 * Sends one account to our own server, which holds the access token and calls the accounts API. Throws what
 * `request` throws.
 */
export function requestSave({
  apiRegion,
  account,
  idempotencyKey,
  intent,
}: SaveRequest): Promise<SaveAnswer> {
  return request(`/api/${apiRegion}/accounts`, saveAnswerSchema, {
    method: 'PUT',
    headers: {
      ...changes,
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotencyKey,
      ...preconditionHeaders(intent),
    },
    body: JSON.stringify(account),
    deadlineMs,
  });
}
