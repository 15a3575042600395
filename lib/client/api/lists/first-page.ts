import type { Page } from '@/lib/schemas/page';

/**
 * The first page of a list, as it came with the document. `readAtMs`: milliseconds since the epoch, by the
 * server's clock.
 */
export interface FirstPage<Item> {
  page: Page<Item>;
  readAtMs: number;
}

/** The first page as useInfiniteQuery keeps it. */
export function asPages<Item>({ page }: FirstPage<Item>) {
  return { pages: [page], pageParams: [null] as (string | null)[] };
}

/** For useInfiniteQuery: what is known before the first request. */
export function asInitialPages<Item>(first: FirstPage<Item> | null) {
  if (first === null) return {};
  return { initialData: asPages(first), initialDataUpdatedAt: first.readAtMs };
}

/** The same for useQuery. */
export function asInitialPage<Item>(first: FirstPage<Item> | null) {
  return first === null ? {} : { initialData: first.page, initialDataUpdatedAt: first.readAtMs };
}
