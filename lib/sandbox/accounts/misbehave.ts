import { setTimeout as wait } from 'node:timers/promises';
import { droppedConnection, failureAnswer, messageAnswer } from '@/lib/sandbox/answers';
import type { SandboxCall } from '@/lib/sandbox/endpoint';
import type { AccountChange } from './account-fields';
import type { Misbehaviour } from './magic-references';
import { storeAccount } from './store-account';

const gatewayPage = `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>gateway</center>
</body>
</html>
`;

/** Acts on a magic reference. `signal` is the request's: it ends every wait when the client leaves. */
export async function misbehave(
  misbehaviour: Misbehaviour,
  change: AccountChange,
  call: SandboxCall,
  signal: AbortSignal,
): Promise<Response> {
  switch (misbehaviour.kind) {
    case 'message':
      return messageAnswer(misbehaviour.status, misbehaviour.message, rateLimitHeaders(misbehaviour, call));
    case 'failure':
      return failureAnswer(misbehaviour.errors);
    case 'gateway-page':
      return new Response(gatewayPage, { status: 502, headers: { 'Content-Type': 'text/html' } });
    case 'redirect':
      return new Response(null, { status: 302, headers: { Location: misbehaviour.location } });
    case 'save-slowly':
      return (await waited(call.sandbox.settings.slowMs, signal))
        ? storeAccount(change, call)
        : droppedConnection();
    case 'hang':
      await waited(call.sandbox.settings.hangLimitMs, signal);
      return droppedConnection();
    case 'drop':
      return droppedConnection();
    case 'apply-then-drop':
      return applyThenDrop(change, call);
  }
}

/** Every other call is applied and dropped, so that a client that tries again sees its own account, updated. */
async function applyThenDrop(change: AccountChange, call: SandboxCall): Promise<Response> {
  const { sandbox, apiRegion } = call;
  sandbox.appliedThenDropCalls[apiRegion] += 1;
  const isOddCall = sandbox.appliedThenDropCalls[apiRegion] % 2 === 1;
  const answer = await storeAccount(change, call);
  return isOddCall ? droppedConnection() : answer;
}

/** True once the time has passed, false as soon as the client leaves. */
async function waited(delayMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(delayMs, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

function rateLimitHeaders(
  { retryAfterSeconds }: { retryAfterSeconds?: number },
  { sandbox }: SandboxCall,
): Record<string, string> {
  if (retryAfterSeconds === undefined) return {};
  const resetAtSeconds = Math.ceil(sandbox.settings.nowMs() / 1000) + retryAfterSeconds;
  return {
    'Retry-After': String(retryAfterSeconds),
    'X-RateLimit-Limit': '60',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': String(resetAtSeconds),
  };
}
