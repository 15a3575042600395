import 'server-only';
import type { Encoding } from '@/lib/schemas/import';
import { decodeWindows1252 } from './windows-1252';

/** Decodes bytes that are all here. What cannot be read becomes U+FFFD. */
export function decodeWhole(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}
