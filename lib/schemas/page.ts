import * as z from 'zod/mini';

/** One page of a list, as every reading route answers it. `nextCursor` is null on the last page. */
export function pageSchema<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}

export type Page<Item> = z.infer<ReturnType<typeof pageSchema<z.ZodMiniType<Item>>>>;
