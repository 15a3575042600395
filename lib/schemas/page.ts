import type * as zod from 'zod/mini';
import * as z from './mini';

/** One page of a list, as every reading route answers it. `nextCursor` is null on the last one. */
export function pageSchema<Item extends zod.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}
