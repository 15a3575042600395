import * as z from 'zod/mini';
import { accountItemSchema } from './account-item';

/**
 * An account whose name is like one that is being typed. `same-name` is an equal name key, `same-match-key`
 * differs by punctuation, accents or legal form alone. `similarity` is 0 to 1.
 */
export const nearMatchItemSchema = z.object({
  account: accountItemSchema,
  kind: z.enum(['same-name', 'same-match-key', 'similar']),
  similarity: z.number(),
});

export type NearMatchItem = z.infer<typeof nearMatchItemSchema>;
