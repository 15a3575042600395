import * as z from 'zod/mini';
import { accountValuesSchema, actorItemSchema } from './account/account-item';
import { successOutcomeSchema } from './attempt';

/**
 * An account as the server answers it after a save: its values as last sent from here. `id` and `version` are absent where the ledger could not record the save.
 */
export const savedAccountSchema = z.extend(accountValuesSchema, {
  id: z.optional(z.string()),
  version: z.optional(z.number()),
  lastSentAt: z.optional(z.nullable(z.string())),
  lastSentBy: z.optional(z.nullable(actorItemSchema)),
});

export type SavedAccount = z.infer<typeof savedAccountSchema>;

/**
 * What a success found against the person's intent: an edit that the accounts API answered with "created",
 * or an add that it answered with "updated".
 */
export const surpriseSchema = z.enum(['did-not-exist', 'existed-already']);

export type Surprise = z.infer<typeof surpriseSchema>;

/** The answer to a save that the accounts API took. `recorded` is false where the ledger failed after it. */
export const saveAnswerSchema = z.object({
  outcome: successOutcomeSchema,
  account: savedAccountSchema,
  attemptId: z.string(),
  requestId: z.string(),
  recorded: z.optional(z.boolean()),
  surprise: z.optional(surpriseSchema),
});

export type SaveAnswer = z.infer<typeof saveAnswerSchema>;
