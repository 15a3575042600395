import * as z from 'zod/mini';
import { accountValuesSchema, actorItemSchema } from './account/account-item';
import { successOutcomeSchema } from './attempt';

/**
 * An account in the server's answer to a save: its values as last sent from here. `id` and `version` are absent
 * if the ledger could not record the save.
 */
export const savedAccountSchema = z.extend(accountValuesSchema, {
  id: z.optional(z.string()),
  version: z.optional(z.number()),
  lastSentAt: z.optional(z.nullable(z.string())),
  lastSentBy: z.optional(z.nullable(actorItemSchema)),
});

export type SavedAccount = z.infer<typeof savedAccountSchema>;

/**
 * A success that contradicts the person's intent: an edit that the accounts API answered with "created", or an
 * add that it answered with "updated".
 */
export const surpriseSchema = z.enum(['did-not-exist', 'existed-already']);

export type Surprise = z.infer<typeof surpriseSchema>;

/** The answer to a save that the accounts API accepted. `recorded` is false if the ledger failed afterwards. */
export const saveAnswerSchema = z.object({
  outcome: successOutcomeSchema,
  account: savedAccountSchema,
  attemptId: z.string(),
  requestId: z.string(),
  recorded: z.optional(z.boolean()),
  surprise: z.optional(surpriseSchema),
});

export type SaveAnswer = z.infer<typeof saveAnswerSchema>;
