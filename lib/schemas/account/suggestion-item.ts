import * as z from 'zod/mini';

/** A value that accounts in the API region have now, and how many. */
export const suggestionItemSchema = z.object({ value: z.string(), uses: z.number() });

export type SuggestionItem = z.infer<typeof suggestionItemSchema>;
