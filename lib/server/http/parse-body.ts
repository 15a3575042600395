import 'server-only';
import type * as z from 'zod/mini';
import { refusalTexts } from '#messages/api/refusals';
import { issuesToErrors } from './issues-to-errors';
import { ProblemResponseError } from './problem-response';
import { readJsonBody } from './read-json-body';

/** Reads the body and parses it with `schema`. Throws as readJsonBody does, or `validation-failed`. */
export async function parseBody<Body>(request: Request, schema: z.ZodMiniType<Body>): Promise<Body> {
  const result = schema.safeParse(await readJsonBody(request));
  if (result.success) return result.data;
  throw new ProblemResponseError('validation-failed', {
    detail: refusalTexts.fieldsNeedChange,
    errors: issuesToErrors(result.error.issues),
  });
}
