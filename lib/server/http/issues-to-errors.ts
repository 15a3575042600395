import 'server-only';
import type * as z from 'zod/mini';
import { toPointer } from '@/lib/problem/json-pointer';
import type { ProblemErrorItem } from '@/lib/problem/problem';

/** A problem's errors for what a schema found. An unknown key gets its own pointer. */
export function issuesToErrors(issues: readonly z.core.$ZodIssue[]): ProblemErrorItem[] {
  return issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ pointer: toPointer(path), detail: issue.message }));
  });
}
