import { healthResponse } from '@/lib/server/health/health-response';
import { isReady } from '@/lib/server/health/ready';

export const dynamic = 'force-dynamic';

/** Whether a balancer should send requests here. */
export async function GET(): Promise<Response> {
  return (await isReady()) ? healthResponse('ready', 200) : healthResponse('not ready', 503);
}
