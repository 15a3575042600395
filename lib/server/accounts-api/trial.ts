import 'server-only';
import { pino } from 'pino';
import type { ScriptedAccountsApi } from '@/e2e/fixtures/scripted-accounts-api';
import { type SaveLimits, saveLimits } from './limits';
import { type PutAccountRequest, type PutAccountResult, putAccount } from './put-account';

/** One save against a scripted accounts API, with short waits between tries: what the tests here share. */
export interface Trial {
  api: Pick<ScriptedAccountsApi, 'accountsUrl' | 'tokenUrl' | 'clientId' | 'clientSecret'>;
  request?: Partial<PutAccountRequest>;
  limits?: Partial<SaveLimits>;
  /** Is given every log line. */
  onLine?: (line: string) => void;
}

/** Saves "ACME Industries" in that API. */
export function trySave({
  api,
  request,
  limits,
  onLine = () => undefined,
}: Trial): Promise<PutAccountResult> {
  const { accountsUrl, tokenUrl, clientId, clientSecret } = api;
  return putAccount(
    { apiRegion: 'eu', body: { reference: 'ACME Industries' }, requestId: 'request-1', ...request },
    {
      endpoint: { accountsUrl, tokenUrl, clientId, clientSecret },
      limits: { ...saveLimits, retryDelayMs: 10, ...limits },
      log: pino({ base: null }, { write: onLine }),
    },
  );
}
