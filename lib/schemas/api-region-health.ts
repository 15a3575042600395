import * as z from 'zod/mini';
import { apiRegions } from './api-region';

/**
 * The state of an API region. `paused`: the app sends nothing there for now. `failing`: most saves of the last few
 * minutes failed, and not because of their values.
 */
export const apiRegionHealthSchema = z.enum(['ok', 'failing', 'paused']);

export type ApiRegionHealth = z.infer<typeof apiRegionHealthSchema>;

/** What everybody may know: the state of each API region in which they have a role. */
export const apiRegionHealthsSchema = z.object({
  items: z.array(z.object({ apiRegion: z.enum(apiRegions), health: apiRegionHealthSchema })),
});
