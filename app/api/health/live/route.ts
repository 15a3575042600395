import { healthResponse } from '@/lib/server/health/health-response';

export const dynamic = 'force-dynamic';

/** The process answers. It touches nothing: where this fails only a new process helps. */
export function GET(): Response {
  return healthResponse('live', 200);
}
