import * as z from 'zod/mini';
import { accountItemSchema } from './account-item';

/** The nearest first. */
export const nearMatchKinds = ['same-name', 'same-match-key', 'similar'] as const;

/**
 * An account with a name like the one being typed. `same-name`: equal name keys. `same-match-key`: differs only
 * in punctuation, accents or legal form. `similarity` is 0 to 1, and 1 for both.
 */
export const nearMatchItemSchema = z.object({
  account: accountItemSchema,
  kind: z.enum(nearMatchKinds),
  similarity: z.number(),
});

export type NearMatchItem = z.infer<typeof nearMatchItemSchema>;
