import type * as z from 'zod/mini';
import { byPageHeaders } from '@/lib/client/api/read-by-page';
import { request } from '@/lib/client/api/request';
import { type Page, pageSchema } from '@/lib/schemas/page';

/** A list takes a fraction of this. */
const deadlineMs = 15_000;

/** The parameters of a reading route. Those that are '', null or absent are left out. */
export type ReadParameters = Readonly<Record<string, string | null | undefined>>;

/** Reads one page of a list from our server. Throws what `request` throws. */
export function readPage<Item>(
  path: string,
  item: z.ZodMiniType<Item>,
  parameters: ReadParameters,
  signal: AbortSignal,
): Promise<Page<Item>> {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  return request(path + query, pageSchema(item), { signal, deadlineMs, headers: byPageHeaders() });
}
