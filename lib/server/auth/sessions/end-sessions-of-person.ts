import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { mayEndSessions } from '@/lib/schemas/role';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import type { StaffRequest } from '@/lib/server/http/with-staff';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { endSessionsOf } from '@/lib/server/ledger/sessions/sessions';
import { logEvent } from '@/lib/server/log-event';

/**
 * Ends every session of a person, by an administrator of every API region, because it ends them in all:
 * `POST /api/{apiRegion}/people/{id}/end-sessions`. Answers `{name}`. `unknown-person` where nobody has that id.
 */
export async function endSessionsOfPerson(staffRequest: StaffRequest<unknown>): Promise<Response> {
  const { staff, parameters, log } = staffRequest;
  if (!mayEndSessions(staff.roles)) {
    throw new ProblemResponseError('forbidden', { detail: refusalTexts.needsAdminEverywhere });
  }
  const ended = await endSessionsOf(ledger(), parameters['personId'] ?? '', Date.now());
  if (ended === null) {
    throw new ProblemResponseError('unknown-person', { detail: refusalTexts.unknownPerson });
  }
  const { name, ...person } = ended;
  logEvent(log, 'session-ended', { person });
  return Response.json({ name });
}
