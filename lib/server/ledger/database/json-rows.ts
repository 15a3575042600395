import 'server-only';
import { type RawBuilder, sql } from 'kysely';

// Rows are given to a statement as one JSON array of arrays: its text stays the same however many there are,
// so that it is built and prepared once. With a parameter a value, building it took half of a load's time.

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

/** Rows as the elements of a statement. */
export function rowsJson(rows: readonly (readonly (string | number)[])[]): string {
  return JSON.stringify(rows);
}
