import type * as z from 'zod/mini';
import { type Page, pageSchema } from '@/lib/schemas/page';
import { byPageHeaders } from './read-by-page';
import { request } from './request';

/** A list is read in a fraction of this. */
const deadlineMs = 15_000;

/** The parameters of a reading route; one that is '', null or absent is left out. */
export type ReadParameters = Readonly<Record<string, string | null | undefined>>;

/** Reads one page of a list of our own server. Throws what `request` throws. */
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
