import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { refusalTexts } from '#messages/api/refusals';
import { testCredential } from '@/lib/server/accounts-api/credential';
import { parseQuery } from '@/lib/server/http/parse-query';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import type { DeskRequest, StaffRequest } from '@/lib/server/http/with-staff';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { logEvent } from '@/lib/server/log-event';
import { readHealths } from './health';
import { readStatus } from './read-status';

const noQuery = z.strictObject({}, { error: parameterTexts.noneOfStatus });

/** Everything that the status page shows: `GET /api/status`. */
export async function answerStatus({ request, staff }: DeskRequest): Promise<Response> {
  parseQuery(request, noQuery);
  return Response.json(await readStatus(ledger(), staff));
}

/** The state of the person's API regions: `GET /api/status/api-regions`. */
export async function answerHealths({ request, staff }: DeskRequest): Promise<Response> {
  parseQuery(request, noQuery);
  return Response.json({ items: await readHealths(ledger(), staff) });
}

/**
 * Requests an access token and says what came back. Nothing is saved: `POST /api/{apiRegion}/credential/test`.
 * `api-region-not-configured` if there is no credential.
 */
export async function answerCredentialTest({ apiRegion, log }: StaffRequest<unknown>): Promise<Response> {
  const tested = await testCredential(apiRegion);
  if (tested === null) {
    throw new ProblemResponseError('api-region-not-configured', { detail: refusalTexts.noCredential });
  }
  logEvent(log, 'credential-tested', tested);
  return Response.json(tested);
}
