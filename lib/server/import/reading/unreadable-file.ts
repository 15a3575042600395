import 'server-only';
import { ProblemResponseError } from '@/lib/server/http/problem-response';

/** The file is not one that can be loaded. `detail` says why and what to do. */
export class UnreadableFileError extends ProblemResponseError {
  constructor(detail: string) {
    super('unreadable-file', { detail });
  }
}
