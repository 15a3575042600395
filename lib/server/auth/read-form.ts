import 'server-only';
import { ProblemResponseError } from '@/lib/server/http/problem-response';
import { readBytes } from '@/lib/server/http/read-bytes';

/** Bytes of a sign-in form that are read at most; a real one has a tenth of it. */
const formLimitBytes = 8 * 1024;

/** The request's form, or null once it has more than `formLimitBytes`: anybody may send one. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  try {
    const bytes = await readBytes(request, formLimitBytes);
    return new URLSearchParams(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof ProblemResponseError) return null;
    throw error;
  }
}
