import { messageAnswer } from '@/lib/sandbox/answers';
import type { SandboxHandler } from '@/lib/sandbox/endpoint';
import { sandboxIn } from '@/lib/sandbox/sandbox';
import { env } from '@/lib/server/env';

interface RouteContext {
  params: Promise<Record<string, string | string[]>>;
}

type Route = (request: Request, context: RouteContext) => Promise<Response>;

/**
 * The exports of a sandbox route. Every method goes to `handle`, which refuses wrong ones the way the accounts
 * API does. With real credentials there is no sandbox, only a 404.
 */
export function sandboxRoute(
  handle: SandboxHandler,
): Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Route> {
  const route: Route = async (request, { params }) => {
    const { sandbox, dataDir } = env();
    if (!sandbox) return messageAnswer(404, 'The sandbox is off here. Nothing was saved.');
    const { apiRegion = '' } = await params;
    return handle(request, { apiRegion: String(apiRegion), sandbox: sandboxIn(dataDir) });
  };
  return { GET: route, POST: route, PUT: route, PATCH: route, DELETE: route, OPTIONS: route };
}
