import 'server-only';
import type * as z from 'zod/mini';
import { refusalTexts } from '#messages/api/refusals';
import { issuesToErrors } from './issues-to-errors';
import { ProblemResponseError } from './problem-response';

/**
 * Parses a request's query with `schema`: every parameter as text; one given twice as a list, which no schema of
 * a single value accepts. Throws `validation-failed`, with the parameters' names as pointers.
 */
export function parseQuery<Query>(request: Request, schema: z.ZodMiniType<Query>): Query {
  const parameters = new URL(request.url).searchParams;
  const query = Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  throw new ProblemResponseError('validation-failed', {
    detail: refusalTexts.unusableParameter,
    errors: issuesToErrors(result.error.issues),
  });
}
