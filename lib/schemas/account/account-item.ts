import * as z from 'zod/mini';
import { eachField } from './account-fields';

/** A person as the ledger names them. `id` filters the activity. */
export const actorItemSchema = z.object({ id: z.string(), name: z.string() });

export type ActorItem = z.infer<typeof actorItemSchema>;

/** An account's values, '' for those it does not have. */
export const accountValuesSchema = z.object(eachField(() => z.string()));

/**
 * An account as last sent from here, or as loaded from a file: the API cannot be read, so nothing newer is known.
 * Times are ISO 8601 in UTC; empty values are ''.
 */
export const accountItemSchema = z.extend(accountValuesSchema, {
  id: z.string(),
  version: z.number(),
  source: z.enum(['sent', 'loaded']),
  changedAt: z.string(),
  timesSent: z.number(),
  firstSentAt: z.nullable(z.string()),
  firstSentBy: z.nullable(actorItemSchema),
  lastSentAt: z.nullable(z.string()),
  lastSentBy: z.nullable(actorItemSchema),
  loadedAt: z.nullable(z.string()),
  loadedBy: z.nullable(actorItemSchema),
  loadedFile: z.nullable(z.string()),
});

export type AccountItem = z.infer<typeof accountItemSchema>;
