import * as z from 'zod/mini';
import { problemErrorSchema } from '@/lib/problem/problem';
import { accountValuesSchema, actorItemSchema } from './account/account-item';
import { apiRegions } from './api-region';
import { intentSchema, outcomeSchema } from './attempt';
import { surpriseSchema } from './save';

/** One request to the accounts API, or to its token endpoint, and how it ended. */
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

/** An attempt as shown in history and activity. Times are ISO 8601 in UTC. */
export const attemptItemSchema = z.object({
  id: z.string(),
  /** That of the newest run. Each try has its own. */
  requestId: z.string(),
  apiRegion: z.enum(apiRegions),
  actor: actorItemSchema,
  intent: intentSchema,
  /** The values as sent, '' for those not sent or sent empty. */
  account: accountValuesSchema,
  /** Exactly what was sent. */
  body: z.record(z.string(), z.string()),
  /** The values as last sent from here before; null for an unknown name. */
  before: z.nullable(accountValuesSchema),
  accountId: z.nullable(z.string()),
  /** The account's version after a success. */
  accountVersion: z.nullable(z.number()),
  /** Null while it runs. */
  outcome: z.nullable(outcomeSchema),
  code: z.nullable(z.string()),
  errors: z.array(problemErrorSchema),
  tries: z.array(attemptTrySchema),
  surprise: z.nullable(surpriseSchema),
  /** The later success with the same name that settles an unknown outcome. */
  supersededBy: z.nullable(z.string()),
  startedAt: z.string(),
  settledAt: z.nullable(z.string()),
});

export type AttemptItem = z.infer<typeof attemptItemSchema>;
