import 'server-only';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import { ClientGoneError, readBytes } from '@/lib/server/http/read-bytes';

/** The maximum size of a sign-in form. A real one has a tenth of it. */
const formLimitBytes = 8 * 1024;

/** The request's form, or null if it is larger than `formLimitBytes` or breaks off: anybody may send one. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  try {
    const bytes = await readBytes(request, formLimitBytes);
    return new URLSearchParams(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof ProblemResponseError || error instanceof ClientGoneError) return null;
    throw error;
  }
}
