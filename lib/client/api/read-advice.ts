import { nearMatchItemSchema } from '@/lib/schemas/account/near-match-item';
import type { SuggestedField } from '@/lib/schemas/account/suggested-field';
import { suggestionItemSchema } from '@/lib/schemas/account/suggestion-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { readPage } from './read-page';

/** The accounts whose names are nearest to `name`, best first. */
export async function readNearMatches(apiRegion: ApiRegion, name: string, signal: AbortSignal) {
  const query = new URLSearchParams({ name });
  return (await readPage(`/api/${apiRegion}/accounts/near?${query}`, nearMatchItemSchema, signal)).items;
}

/** Values of a field to offer while `q` is typed, most used first. */
export async function readSuggestions(
  apiRegion: ApiRegion,
  field: SuggestedField,
  q: string,
  signal: AbortSignal,
) {
  const query = new URLSearchParams({ field, q });
  return (await readPage(`/api/${apiRegion}/suggestions?${query}`, suggestionItemSchema, signal)).items;
}
