import 'server-only';
import * as z from 'zod';
import { parameterTexts } from '#messages/api/parameters';
import { type ActivityFilters, activityFilterFields } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { ActivityRequest } from '@/lib/server/ledger/attempts/reading/activity';
import { pageParameters } from './answer-page';

const { q, outcome, actor, from, to } = activityFilterFields;
const filters = {
  q: z.optional(q),
  outcome: z.optional(outcome),
  actor: z.optional(actor),
  from: z.optional(from),
  to: z.optional(to),
};
const unknownParameter = { error: parameterTexts.noSuchOfActivity };

/** The query of a page of the activity as JSON. */
export const activityPageQuery = z.strictObject(
  { ...filters, ...pageParameters, format: z.literal('json', parameterTexts.format).optional() },
  unknownParameter,
);

/** The query of the activity as a CSV file, which always has all of it. */
export const activityFileQuery = z.strictObject({ ...filters, format: z.literal('csv') }, unknownParameter);

type FilterQuery = { [Name in keyof ActivityFilters]: ActivityFilters[Name] | '' | undefined };

const dayMs = 24 * 60 * 60 * 1000;
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/** What these filters ask of the ledger: days become the times when they begin and end. */
export function toActivityRequest(
  apiRegion: ApiRegion,
  query: FilterQuery,
): Omit<ActivityRequest, 'cursor' | 'limit'> {
  const { q, outcome, actor, from, to } = query;
  return {
    apiRegion,
    ...(q ? { q } : {}),
    ...(outcome ? { outcome } : {}),
    ...(actor ? { actor } : {}),
    ...(from ? { from: new Date(from) } : {}),
    ...(to ? { to: endOf(to) } : {}),
  };
}

/** A day ends when the next one begins. Date reads ISO 8601 days as UTC (ECMA-262, 21.4.1.32). */
function endOf(to: string): Date {
  const at = Date.parse(to);
  return new Date(dayOnly.test(to) ? at + dayMs : at);
}
