import type * as z from 'zod/mini';
import { type Page, pageSchema } from '@/lib/schemas/page';
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
  return request(path + query, pageSchema(item), { signal, deadlineMs, headers: saysWhoReads() });
}

/** A page that looks again by itself says so, because that keeps no session alive: nobody pressed or typed just now. */
function saysWhoReads(): Record<string, string> {
  return navigator.userActivation?.isActive === false ? { 'X-Read-By-Page': '1' } : {};
}
