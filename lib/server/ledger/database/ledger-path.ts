import 'server-only';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of the embedded ledger that a `file:…` URL names. */
export function ledgerPath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
}
