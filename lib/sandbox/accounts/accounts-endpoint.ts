import { failureAnswer, messageAnswer, unauthenticatedAnswer } from '@/lib/sandbox/answers';
import { endpoint, type SandboxCall } from '@/lib/sandbox/endpoint';
import { readBody } from '@/lib/sandbox/read-body';
import { readChange } from './account-fields';
import { misbehaviourOf } from './magic-references';
import { misbehave } from './misbehave';
import { storeAccount } from './store-account';

const brokenJson = Symbol('broken JSON');

/**
 * PUT of one account, as on the accounts API's page: 201 created, 200 updated, both with the account as JSON; 401
 * without a token for this API region; 413 over 1 MiB; 422 in the failure shape. The body is read as JSON
 * whatever its Content-Type, because the page's own example sends none.
 */
export const accountsEndpoint = endpoint('PUT', async (request, call) => {
  if (!isAuthenticated(request, call)) return unauthenticatedAnswer();
  const body = await readBody(request);
  if (body === null) {
    return messageAnswer(
      413,
      'The body is larger than 1 MiB. Nothing was saved. Send one account at a time.',
    );
  }
  const json = parseJson(body);
  if (json === brokenJson) return brokenJsonAnswer();
  const read = readChange(json);
  if ('errors' in read) return failureAnswer(read.errors);
  const misbehaviour = misbehaviourOf(read.change.reference);
  if (misbehaviour === undefined) return storeAccount(read.change, call);
  return misbehave(misbehaviour, read.change, call, request.signal);
});

function isAuthenticated(request: Request, { sandbox, apiRegion }: SandboxCall): boolean {
  const accessToken = /^bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return accessToken !== undefined && sandbox.tokens.accepts(accessToken, apiRegion);
}

/** The parsed body. An empty one has no fields. Invalid UTF-8 and a BOM count as broken JSON. */
function parseJson(body: Uint8Array): unknown {
  if (body.byteLength === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return brokenJson;
  }
}

function brokenJsonAnswer(): Response {
  const message =
    'The JSON in the body is broken. Nothing was saved. Check its quotes, commas and braces, then send it again.';
  return failureAnswer({ body: ['The JSON is broken.'] }, message);
}
