import * as z from 'zod/mini';

/**
 * What is known about a finished save. `created` and `updated` are what the API said (201, 200); `saved` means
 * success, but not which of the two; `rejected` and `not_sent` mean that nothing was changed; `unknown` means
 * that it may have been.
 */
export const outcomes = ['created', 'updated', 'saved', 'rejected', 'not_sent', 'unknown'] as const;

export const outcomeSchema = z.enum(outcomes);

export type Outcome = z.infer<typeof outcomeSchema>;

/** Outcomes after which the accounts API has the account as sent. */
export const successOutcomeSchema = z.enum(['created', 'updated', 'saved']);

export type SuccessOutcome = z.infer<typeof successOutcomeSchema>;

/** The person's intent, from the save's preconditions. `edit-unseen`: edit an account not known here. */
export const intentSchema = z.enum(['any', 'add', 'edit', 'edit-unseen']);

export type Intent = z.infer<typeof intentSchema>;
