import * as z from 'zod/mini';
import { outcomeSchema } from '@/lib/schemas/attempt';
import type { ProblemCode } from './problem-codes';

/** One error in one member of the request: a JSON Pointer (RFC 6901) and a sentence for a person. */
export const problemErrorSchema = z.object({ pointer: z.string(), detail: z.string() });

export type ProblemErrorItem = z.infer<typeof problemErrorSchema>;

/**
 * A problem details body (RFC 9457) as this app sends and reads it. Parsed loosely: a newer server may add
 * members, and an unknown code must still reach the person as a sentence.
 */
export const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  outcome: z.optional(outcomeSchema),
  errors: z.optional(z.array(problemErrorSchema)),
  retryAfterSeconds: z.optional(z.number()),
  pausedSince: z.optional(z.string()),
  recorded: z.optional(z.boolean()),
  current: z.optional(z.unknown()),
});

export type ParsedProblem = z.infer<typeof problemSchema>;

/** A problem as built by the server: the code is one of ours, and determines status and title. */
export type Problem = ParsedProblem & { code: ProblemCode };

/** A problem's members apart from its code. `detail`: what happened, whether anything was sent, what to do next. */
export type ProblemDetails = Omit<Problem, 'title' | 'status' | 'code'>;

export const problemContentType = 'application/problem+json';
