import { OfflineError, ProblemError } from '@/lib/client/problem-error';
import { fileLimitBytes } from '@/lib/schemas/import';
import { sayBytes } from './say-amounts';

/** Why a file was not read or loaded, as the person meets it. */
export interface ImportFailure {
  title: string;
  detail: string;
  requestId: string | null;
}

/** Turns whatever a preview or a load threw into one failure for the page. */
export function toImportFailure(error: unknown): ImportFailure {
  if (error instanceof ProblemError) {
    const { title, detail, requestId, errors = [] } = error.problem;
    return { title, detail: [detail, ...errors.map((item) => item.detail)].join(' '), requestId };
  }
  if (error instanceof OfflineError) {
    return {
      title: 'You are offline',
      detail: 'Nothing was loaded. Connect, then choose the file again.',
      requestId: null,
    };
  }
  return {
    title: 'No answer came from Account Desk',
    detail:
      'The connection broke, or the file was changed since you chose it. Rows may have been loaded; loading the same file again does no harm.',
    requestId: null,
  };
}

export function tooLarge(file: File): ImportFailure {
  return {
    title: 'The file is too large',
    detail: `Nothing was loaded. ${file.name} has ${sayBytes(file.size)}, and ${sayBytes(fileLimitBytes)} fit. Split it, then load the parts.`,
    requestId: null,
  };
}
