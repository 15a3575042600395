import { problemTexts } from '#messages/api/problems';
import type { Problem, ProblemDetails } from './problem';
import { type ProblemCode, problemCodes } from './problem-codes';

/** Builds the problem for `code`. Status and title come from the tables, never from the caller. */
export function buildProblem(code: ProblemCode, details: ProblemDetails): Problem {
  return { status: problemCodes[code], title: problemTexts[code], code, ...details };
}
