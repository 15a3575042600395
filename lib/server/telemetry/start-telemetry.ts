import 'server-only';
import { env } from '@/lib/server/env';

/** Starts what is configured of metrics and traces. The code of what is not configured is never loaded. */
export async function startTelemetry(): Promise<void> {
  const { metricsToken, tracesEndpoint } = env();
  if (metricsToken !== null) (await import('./metrics')).metrics();
  if (tracesEndpoint !== null) (await import('./traces')).startTraces();
}
