import type { Account } from '@/lib/schemas/account/account-fields';

/**
 * The intent of a save, sent as the preconditions of its request (RFC 9110, section 13.1): `add` refuses a name
 * known here, `edit` refuses an account that has changed since, `any` refuses neither.
 */
export type SaveIntent = { kind: 'add' | 'any' } | { kind: 'edit'; version: number };

/** The request headers of an intent. */
export function preconditionHeaders(intent: SaveIntent): Record<string, string> {
  if (intent.kind === 'add') return { 'If-None-Match': '*' };
  return intent.kind === 'edit' ? { 'If-Match': `"${intent.version}"` } : {};
}

/** The account that a form is based on: as last sent from here, in a ledger version. */
export interface KnownAccount {
  reference: string;
  version: number;
}

/**
 * Saving the known account's own name edits it; any other name is a different account. `differentName` is a name
 * that the person has confirmed as different, whatever accounts the ledger has under it.
 */
export function intentOf(
  account: Account,
  known: KnownAccount | null,
  differentName: string | null,
): SaveIntent {
  if (known?.reference === account.reference) return { kind: 'edit', version: known.version };
  return { kind: account.reference === differentName ? 'any' : 'add' };
}
