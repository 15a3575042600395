import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import type { Precondition } from '@/lib/server/ledger/attempts/attempt-types';

const accountVersion = /^"([1-9]\d{0,14})"$/;

/**
 * The person's intent, from the preconditions of RFC 9110, section 13.1: `If-None-Match: *` adds, `If-Match: "7"`
 * edits the account as last sent from here in that version, `If-Match: *` edits one that is not here, and neither
 * adds or updates. Throws `validation-failed` for anything else.
 */
export function readPrecondition(headers: Headers): Precondition {
  const noneMatch = headers.get('if-none-match');
  const match = headers.get('if-match');
  if (noneMatch === null && match === null) return { kind: 'none' };
  if (noneMatch === '*' && match === null) return { kind: 'add' };
  if (match === '*' && noneMatch === null) return { kind: 'edit-any' };
  const version = noneMatch === null ? accountVersion.exec(match ?? '')?.[1] : undefined;
  if (version !== undefined) return { kind: 'edit', version: Number(version) };
  throw new ProblemResponseError('validation-failed', {
    detail: refusalTexts.save.unusablePrecondition,
  });
}
