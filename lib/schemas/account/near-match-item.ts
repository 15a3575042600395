import * as z from 'zod/mini';
import { accountItemSchema } from './account-item';

/** The nearest first. */
export const nearMatchKinds = ['same-name', 'same-match-key', 'similar'] as const;

/**
 * An account whose name is like one that is being typed. `same-name` is an equal name key, `same-match-key`
 * differs by punctuation, accents or legal form alone. `similarity` is 0 to 1, 1 for both.
 */
export const nearMatchItemSchema = z.object({
  account: accountItemSchema,
  kind: z.enum(nearMatchKinds),
  similarity: z.number(),
});

export type NearMatchItem = z.infer<typeof nearMatchItemSchema>;
