import * as z from 'zod/mini';

/** A person as the ledger names them; `id` filters the activity. */
export const actorItemSchema = z.object({ id: z.string(), name: z.string() });

export type ActorItem = z.infer<typeof actorItemSchema>;

/**
 * An account as last sent from here, or loaded from a file: the API cannot be read, so nothing newer is
 * known. Times are ISO 8601 in UTC; a value that is empty is ''.
 */
export const accountItemSchema = z.object({
  id: z.string(),
  version: z.number(),
  reference: z.string(),
  number: z.string(),
  manager: z.string(),
  parent: z.string(),
  region: z.string(),
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
