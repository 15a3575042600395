import 'server-only';
import * as z from 'zod';
import { InvalidCursorError } from './database/ledger-error';

const defaultLimit = 50;
const largestLimit = 200;

/** The number of items on a page: 50 by default, 1 to 200. */
export function pageLimit(limit: number | undefined): number {
  return Math.min(Math.max(Math.trunc(limit ?? defaultLimit), 1), largestLimit);
}

/** Encodes where a page ended as opaque text. */
export function writeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Decodes a cursor with the schema of its position. Throws InvalidCursorError for anything that this list has not
 * issued. A cursor is not secret, and is trusted no more than a query string.
 */
export function readCursor<Position>(cursor: string, schema: z.ZodType<Position>): Position {
  try {
    const result = schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (result.success) return result.data;
  } catch {
    // Not JSON, which is as invalid as anything else.
  }
  throw new InvalidCursorError();
}

/** A number or ID in a cursor. */
export const cursorNumber = z.int().nonnegative();

/** Text in a cursor that the database accepts. */
export const cursorText = z
  .string()
  .max(2_000)
  .refine((text) => !text.includes('\0'));
