import type { Account } from '@/lib/schemas/account/account-fields';

/**
 * What a save means, as the preconditions of its request say it (RFC 9110, section 13.1): `add` refuses a
 * name that is known here, `edit` refuses an account that was changed since, `any` refuses neither.
 */
export type SaveIntent = { kind: 'add' | 'any' } | { kind: 'edit'; version: number };

/** The request headers of an intent. */
export function preconditionHeaders(intent: SaveIntent): Record<string, string> {
  if (intent.kind === 'add') return { 'If-None-Match': '*' };
  return intent.kind === 'edit' ? { 'If-Match': `"${intent.version}"` } : {};
}

/** The account that a form is based on: as last sent from here, in a version of the ledger. */
export interface KnownAccount {
  reference: string;
  version: number;
}

/**
 * A save of the known account's own name is an edit of it; any other name is another account. `differentName` is
 * the name of which the person has said so, whatever accounts the ledger has under it.
 */
export function intentOf(
  account: Account,
  known: KnownAccount | null,
  differentName: string | null,
): SaveIntent {
  if (known?.reference === account.reference) return { kind: 'edit', version: known.version };
  return { kind: account.reference === differentName ? 'any' : 'add' };
}
