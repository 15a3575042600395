import type { AccountChange } from './account-fields';
import { jsonAnswer } from './answers';
import type { SandboxCall } from './endpoint';

/** A plain save: 201 if the reference is new in the API region, otherwise 200, with the account. */
export async function storeAccount(change: AccountChange, call: SandboxCall): Promise<Response> {
  const { account, created } = await call.sandbox.accounts[call.apiRegion].put(change);
  return jsonAnswer(created ? 201 : 200, account);
}
