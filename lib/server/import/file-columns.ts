import 'server-only';
import { fileProblemTexts } from '#messages/import/file-problems';
import { nameTexts } from '#messages/names';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ImportColumns } from '@/lib/schemas/import';
import { ProblemResponseError } from '@/lib/server/http/problem-response';

/** Throws `validation-failed` where a field is sought in a column that the file does not have. */
export function requireColumns(columns: ImportColumns, header: readonly string[]): void {
  const absent = accountFields.filter((field) => (columns[field] ?? 0) >= header.length);
  if (absent.length === 0) return;
  throw new ProblemResponseError('validation-failed', {
    detail: fileProblemTexts.unknownColumns,
    errors: absent.map((field) => ({
      pointer: `/${field}`,
      detail: fileProblemTexts.unknownColumn(nameTexts.fields[field], header.length),
    })),
  });
}
