import * as z from 'zod/mini';
import { problemErrorSchema } from '@/lib/problem/problem';
import { actorItemSchema } from './account/account-item';
import { apiRegions } from './api-region';
import { outcomeSchema } from './attempt';
import { surpriseSchema } from './save';

const valuesSchema = z.object({
  reference: z.string(),
  number: z.string(),
  manager: z.string(),
  parent: z.string(),
  region: z.string(),
});

/** One request to the accounts API, or to the token endpoint before it, and how it ended. */
export const attemptTrySchema = z.object({
  requestId: z.string(),
  startedAt: z.string(),
  durationMs: z.number(),
  status: z.nullable(z.number()),
  fault: z.nullable(z.string()),
});

/** An attempt as history and activity show it. Times are ISO 8601 in UTC. */
export const attemptItemSchema = z.object({
  id: z.string(),
  requestId: z.string(),
  apiRegion: z.enum(apiRegions),
  actor: actorItemSchema,
  intent: z.enum(['any', 'add', 'edit', 'edit-unseen']),
  /** The five values as they were sent, '' for one that was not or was sent empty. */
  account: valuesSchema,
  /** Exactly what was sent. */
  body: z.record(z.string(), z.string()),
  /** The values as last sent from here before; null for a name that was not known. */
  before: z.nullable(valuesSchema),
  accountId: z.nullable(z.string()),
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
