import { messageAnswer } from './answers';
import { isSandboxApiRegion, type SandboxApiRegion } from './api-regions';
import type { Sandbox } from './sandbox';

/** Where a call goes. `apiRegion` is the raw path segment, not yet checked. */
export interface SandboxContext {
  apiRegion: string;
  sandbox: Sandbox;
}

/** A call to a known API region with the right method. */
export interface SandboxCall {
  apiRegion: SandboxApiRegion;
  sandbox: Sandbox;
}

export type SandboxHandler = (request: Request, context: SandboxContext) => Promise<Response>;

/** Answers 404 to every address that the accounts API does not have. */
export const unknownAddress: SandboxHandler = async () =>
  messageAnswer(
    404,
    'The sandbox has no such address. Nothing was saved. The page /sandbox lists what it has.',
  );

/** Answers 404 for an unknown API region and 405 for any method but `method`. `handle` does the rest. */
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
