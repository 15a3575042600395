import 'server-only';
import { type RawBuilder, sql } from 'kysely';

// Passes rows to a statement as one JSON array of arrays: the statement's text does not depend on their number, so
// it is built and prepared once. With one parameter per value, building it took half of a load's time.

export function elementsSqlite(json: string): RawBuilder<unknown> {
  return sql`json_each(${json}) as element`;
}

export function elementsPostgres(json: string): RawBuilder<unknown> {
  return sql`json_array_elements(${json}::json) as element(value)`;
}

/** The value at `index` of a row, as text. */
export function textAt(index: number): RawBuilder<string> {
  return sql`element.value->>${sql.lit(index)}`;
}

/** The value at `index` of a row, as a whole number. */
export function numberAt(index: number): RawBuilder<number> {
  return sql`cast(element.value->>${sql.lit(index)} as bigint)`;
}

/** The rows for a statement's `elements`. */
export function rowsJson(rows: readonly (readonly (string | number)[])[]): string {
  return JSON.stringify(rows);
}
