import 'server-only';
import type { Logger } from 'pino';
import { refusalTexts } from '#messages/api/refusals';
import { parseQuery } from '@/lib/server/http/parse-query';
import { PersonSlots } from '@/lib/server/http/person-slots';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { readActivity } from '@/lib/server/ledger/attempts/reading/activity';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { logEvent } from '@/lib/server/log-event';
import { oncePerProcess } from '@/lib/server/process-state';
import { activityFileQuery, activityPageQuery, toActivityRequest } from './activity-request';
import { answerPage } from './answer-page';
import { exportResponse } from './export-response';

const exportsOfPerson = oncePerProcess(
  'exports',
  () => new PersonSlots({ atMost: 2, detail: refusalTexts.tooManyExports, retryAfterSeconds: 30 }),
);

/**
 * Every attempt in the API region that passes the filters, newest first: a page as JSON, or everything as a file
 * with `format=csv`.
 */
export async function answerActivity({
  request,
  apiRegion,
  role,
  staff,
  log,
}: StaffRequest<unknown>): Promise<Response> {
  if (new URL(request.url).searchParams.get('format') === 'csv') {
    const query = parseQuery(request, activityFileQuery);
    return exportFile(toActivityRequest(apiRegion, query), staff.actor, log);
  }
  const { cursor, limit, ...query } = parseQuery(request, activityPageQuery);
  return answerPage(
    readActivity(ledger(), {
      ...toActivityRequest(apiRegion, query),
      withCauses: role === 'admin',
      ...(cursor === undefined ? {} : { cursor }),
      ...(limit === undefined ? {} : { limit }),
    }),
  );
}

/** At most two at a time are one person's: an export reads the whole ledger. */
async function exportFile(
  request: Parameters<typeof exportResponse>[1],
  actor: { issuer: string; subject: string },
  log: Logger,
): Promise<Response> {
  const freeSlot = exportsOfPerson().take(actor);
  try {
    const response = await exportResponse(ledger(), request, log, freeSlot);
    logEvent(log, 'export');
    return response;
  } catch (error) {
    freeSlot();
    throw error;
  }
}
