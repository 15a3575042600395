import * as z from 'zod/mini';
import { parameterTexts } from '#messages/api/parameters';
import { outcomes } from './attempt';
import { isDayOrTime } from './day-or-time';

/**
 * What the activity can be filtered by. `open`: still running. `unresolved`: unknown, and no later save of the
 * name succeeded, so somebody has to check. The others are outcomes.
 */
export const activityOutcomes = [...outcomes, 'open', 'unresolved'] as const;

export type ActivityOutcome = (typeof activityOutcomes)[number];

/** Longer than any name that the accounts API accepts. */
const maxQueryLength = 1_000;

function dayOrTime(name: 'from' | 'to') {
  const message = parameterTexts[name];
  return z.string(message).check(z.refine((text) => text === '' || isDayOrTime(text), message));
}

/** The activity's filters in an address; '' means absent. */
export const activityFilterFields = {
  q: z
    .string(parameterTexts.text('q'))
    .check(z.refine((text) => text.length <= maxQueryLength, parameterTexts.longText('q', maxQueryLength))),
  outcome: z.enum(['', ...activityOutcomes], parameterTexts.choice('outcome', activityOutcomes.join(', '))),
  actor: z
    .string(parameterTexts.actor)
    .check(z.refine((id) => /^\d{0,15}$/.test(id), parameterTexts.actorDigits)),
  from: dayOrTime('from'),
  to: dayOrTime('to'),
};

type FilterName = keyof typeof activityFilterFields;

/**
 * Which attempts are shown. `from` and `to` are ISO 8601. A day is a UTC day, and counts in full at both ends. Of
 * times with an offset, `from` is included and `to` is not. `actor` is a person's ID.
 */
export interface ActivityFilters {
  q?: string;
  outcome?: ActivityOutcome;
  actor?: string;
  from?: string;
  to?: string;
}

/**
 * Reads the filters from a page's address. Invalid ones are left out and named in `refused`: for somebody who was
 * sent a link, a page is more use than an error.
 */
export function readActivityFilters(parameter: (name: FilterName) => unknown): {
  filters: ActivityFilters;
  refused: string[];
} {
  const names = Object.keys(activityFilterFields) as FilterName[];
  const given = names.flatMap((name) => {
    const value = parameter(name) ?? '';
    return value === '' ? [] : [{ name, result: activityFilterFields[name].safeParse(value) }];
  });
  const usable = given.flatMap(({ name, result }) => (result.success ? [[name, result.data]] : []));
  return {
    filters: Object.fromEntries(usable) as ActivityFilters,
    refused: given.filter(({ result }) => !result.success).map(({ name }) => name),
  };
}

/** The query of an address with these filters, without its `?`; '' for none. Each choice has exactly one spelling. */
export function activityQueryOf(filters: ActivityFilters): string {
  const names = Object.keys(activityFilterFields) as FilterName[];
  const pairs = names.flatMap((name) => {
    const value = filters[name] ?? '';
    return value === '' ? [] : [[name, value]];
  });
  return new URLSearchParams(pairs).toString();
}
