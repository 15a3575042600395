import * as z from 'zod/mini';
import { problemErrorSchema } from '@/lib/problem/problem';
import { accountValuesSchema, actorItemSchema } from './account/account-item';
import { apiRegions } from './api-region';
import { intentSchema, outcomeSchema } from './attempt';
import { surpriseSchema } from './save';

/** One request to the accounts API, or to the token endpoint before it, and how it ended. */
export const attemptTrySchema = z.object({
  requestId: z.string(),
  startedAt: z.string(),
  durationMs: z.number(),
  status: z.nullable(z.number()),
  fault: z.nullable(z.string()),
  /** Why, in one word; told to administrators alone. */
  cause: z.optional(z.nullable(z.string())),
});

export type AttemptTry = z.infer<typeof attemptTrySchema>;

/** An attempt as history and activity show it. Times are ISO 8601 in UTC. */
export const attemptItemSchema = z.object({
  id: z.string(),
  /** Of the newest run; each try has its own. */
  requestId: z.string(),
  apiRegion: z.enum(apiRegions),
  actor: actorItemSchema,
  intent: intentSchema,
  /** The values as they were sent, '' for one that was not or was sent empty. */
  account: accountValuesSchema,
  /** Exactly what was sent. */
  body: z.record(z.string(), z.string()),
  /** The values as last sent from here before; null for a name that was not known. */
  before: z.nullable(accountValuesSchema),
  accountId: z.nullable(z.string()),
  /** The version that a success gave the account. */
  accountVersion: z.nullable(z.number()),
  /** Null while it runs. */
  outcome: z.nullable(outcomeSchema),
  code: z.nullable(z.string()),
  errors: z.array(problemErrorSchema),
  tries: z.array(attemptTrySchema),
  surprise: z.nullable(surpriseSchema),
  /** The later success of the same name that makes an unknown outcome moot. */
  supersededBy: z.nullable(z.string()),
  startedAt: z.string(),
  settledAt: z.nullable(z.string()),
});

export type AttemptItem = z.infer<typeof attemptItemSchema>;
