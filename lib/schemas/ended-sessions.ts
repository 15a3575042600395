import * as z from 'zod/mini';

/** Whose sessions were ended. */
export const endedSessionsSchema = z.object({ name: z.string() });
