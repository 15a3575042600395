import * as z from 'zod/mini';

/**
 * What is known of one save once it is over.
 * `created` and `updated` are the API's word (201, 200); `saved` is true but which of the two is not
 * known; `rejected` and `not_sent` mean that nothing was changed; `unknown` means that it may have been.
 */
export const outcomes = ['created', 'updated', 'saved', 'rejected', 'not_sent', 'unknown'] as const;

export const outcomeSchema = z.enum(outcomes);

export type Outcome = z.infer<typeof outcomeSchema>;

/** Outcomes that mean the accounts API holds the account as sent. */
export const successOutcomeSchema = z.enum(['created', 'updated', 'saved']);

export type SuccessOutcome = z.infer<typeof successOutcomeSchema>;

/** What the person meant by the save, as its preconditions say it; `edit-unseen` is of an account not known here. */
export const intentSchema = z.enum(['any', 'add', 'edit', 'edit-unseen']);

export type Intent = z.infer<typeof intentSchema>;
