import { messageAnswer } from './answers';
import { isSandboxApiRegion, type SandboxApiRegion } from './api-regions';
import type { Sandbox } from './sandbox';

/** Where a call goes: `apiRegion` is the path segment as it came, not yet checked. */
export interface SandboxContext {
  apiRegion: string;
  sandbox: Sandbox;
}

/** A call that was found to go to a known API region by the right method. */
export interface SandboxCall {
  apiRegion: SandboxApiRegion;
  sandbox: Sandbox;
}

export type SandboxHandler = (request: Request, context: SandboxContext) => Promise<Response>;

/** Answers 404 to an unknown API region and 405 to any method but `method`; the rest is `handle`'s. */
export function endpoint(
  method: 'POST' | 'PUT',
  handle: (request: Request, call: SandboxCall) => Promise<Response>,
): SandboxHandler {
  return async (request, { apiRegion, sandbox }) => {
    if (!isSandboxApiRegion(apiRegion)) {
      return messageAnswer(404, 'The sandbox has no such API region. Nothing was saved. Use eu, us or au.');
    }
    if (request.method !== method) {
      return messageAnswer(405, `Only ${method} works here. Nothing was saved.`, { Allow: method });
    }
    return handle(request, { apiRegion, sandbox });
  };
}
