import type { ListPage } from './read-page';

/** The first page of a list, as it came with the document. `readAtMs`: by the server's clock, since the epoch. */
export interface FirstPage<Item> {
  page: ListPage<Item>;
  readAtMs: number;
}

let savedAtMs = Number.NEGATIVE_INFINITY;

/** Tells that something was saved from this page; `atMs` by the server's clock, as `readAtMs` is. */
export function outdateFirstPages(atMs: number): void {
  savedAtMs = Math.max(savedAtMs, atMs);
}

/**
 * For useInfiniteQuery: what is known before anything was asked for. A list whose code comes after a save was not
 * there to be told of it: what the document brought is read again then.
 */
export function asInitialData<Item>(first: FirstPage<Item> | null) {
  if (first === null) return {};
  return {
    initialData: { pages: [first.page], pageParams: [null] as (string | null)[] },
    initialDataUpdatedAt: first.readAtMs <= savedAtMs ? 0 : first.readAtMs,
  };
}
