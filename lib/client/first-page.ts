import type { ListPage } from './read-page';

/** The first page of a list, as it came with the document. `readAtMs`: by the server's clock, since the epoch. */
export interface FirstPage<Item> {
  page: ListPage<Item>;
  readAtMs: number;
}

/** For useInfiniteQuery: what is known before anything was asked for. */
export function asInitialData<Item>(first: FirstPage<Item> | null) {
  if (first === null) return {};
  return {
    initialData: { pages: [first.page], pageParams: [null] as (string | null)[] },
    initialDataUpdatedAt: first.readAtMs,
  };
}
