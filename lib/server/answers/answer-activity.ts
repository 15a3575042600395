import 'server-only';
import { parseQuery } from '@/lib/server/http/parse-query';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { readActivity } from '@/lib/server/ledger/attempts/activity';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { logEvent } from '@/lib/server/log-event';
import { activityFileQuery, activityPageQuery, toActivityRequest } from './activity-request';
import { answerPage } from './answer-page';
import { exportResponse } from './export-response';

/**
 * Every attempt in the API region that passes the filters, newest first: a page as JSON, or everything as a file
 * with `format=csv`.
 */
export async function answerActivity({
  request,
  apiRegion,
  role,
  log,
}: StaffRequest<unknown>): Promise<Response> {
  if (new URL(request.url).searchParams.get('format') === 'csv') {
    const query = parseQuery(request, activityFileQuery);
    const response = await exportResponse(ledger(), toActivityRequest(apiRegion, query), log);
    logEvent(log, 'export');
    return response;
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
