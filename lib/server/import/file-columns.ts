import 'server-only';
import { accountFieldLabels, accountFields } from '@/lib/schemas/account-fields';
import type { ImportColumns } from '@/lib/schemas/import';
import { ProblemResponseError } from '@/lib/server/http/problem-response';

/** Throws `validation-failed` where a field is sought in a column that the file does not have. */
export function requireColumns(columns: ImportColumns, header: readonly string[]): void {
  const absent = accountFields.filter((field) => (columns[field] ?? 0) >= header.length);
  if (absent.length === 0) return;
  throw new ProblemResponseError('validation-failed', {
    detail: 'Nothing was loaded. Choose the columns again.',
    errors: absent.map((field) => ({
      pointer: `/${field}`,
      detail: `${accountFieldLabels[field]}: the file has ${header.length} columns.`,
    })),
  });
}
