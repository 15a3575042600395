import { jsonAnswer } from '@/lib/sandbox/answers';
import type { SandboxCall } from '@/lib/sandbox/endpoint';
import type { AccountChange } from './account-fields';

/** A plain save: 201 if the reference is new in the API region, otherwise 200, with the account. */
export async function storeAccount(change: AccountChange, call: SandboxCall): Promise<Response> {
  const { account, created } = await call.sandbox.accounts[call.apiRegion].put(change);
  return jsonAnswer(created ? 201 : 200, account);
}
