import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/server/env';

/**
 * The metrics in Prometheus text, for whoever has METRICS_TOKEN as bearer token (RFC 6750). Where there is no such
 * token there is nothing here: 404.
 */
export async function answerMetrics(request: Request): Promise<Response> {
  const { metricsToken } = env();
  if (metricsToken === null) return new Response(null, { status: 404, headers: noStore });
  if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`)) {
    return new Response(null, { status: 401, headers: { ...noStore, 'WWW-Authenticate': 'Bearer' } });
  }
  const { metrics } = await import('./metrics');
  return new Response(await metrics().metrics(), {
    headers: { ...noStore, 'Content-Type': metrics().contentType },
  });
}

const noStore = { 'Cache-Control': 'no-store' };

/** Takes the same time whatever is the same, and tells not even the length. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
