import { fileImportTexts } from '#messages/import/file-import';
import { OfflineError, ProblemError } from '@/lib/client/api/problem-error';
import { fileLimitBytes } from '@/lib/schemas/import';
import { sayBytes } from './say-bytes';

const { failures } = fileImportTexts;

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
      ...failures.offline,
      requestId: null,
    };
  }
  return {
    ...failures.noAnswer,
    requestId: null,
  };
}

export function tooLarge(file: File): ImportFailure {
  return {
    title: failures.tooLarge.title,
    detail: failures.tooLarge.detail(file.name, sayBytes(file.size), sayBytes(fileLimitBytes)),
    requestId: null,
  };
}
