import * as z from 'zod/mini';
import { apiRegions } from './api-region';

/**
 * How an API region does: `paused`, the app sends nothing there for now; `failing`, most saves of the last minutes
 * failed for another reason than their values.
 */
export const apiRegionHealthSchema = z.enum(['ok', 'failing', 'paused']);

export type ApiRegionHealth = z.infer<typeof apiRegionHealthSchema>;

/** What everybody may know: how the API regions do that they have a role in. */
export const apiRegionHealthsSchema = z.object({
  items: z.array(z.object({ apiRegion: z.enum(apiRegions), health: apiRegionHealthSchema })),
});
