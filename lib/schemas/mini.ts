import type * as zod from 'zod/mini';
import {
  $constructor,
  $ZodArray,
  $ZodBoolean,
  $ZodEnum,
  $ZodNever,
  $ZodNullable,
  $ZodNumber,
  $ZodObject,
  $ZodOptional,
  $ZodPipe,
  $ZodRecord,
  $ZodString,
  $ZodTransform,
  $ZodType,
  $ZodUnknown,
  clone,
  parse,
  safeParse,
} from 'zod/v4/core';

/*
 * The part of zod/mini that is used here, built on zod's own core and with zod/mini's types. zod/mini itself has
 * a function that looks a pattern up by its name, for which the bundler keeps all patterns and helpers of the
 * core in the browser: 16 kB under gzip instead of 7. A schema has the methods parse, safeParse, check and clone.
 */

type Def = Record<string, unknown>;

interface Kind {
  new (def: Def): unknown;
  init(schema: unknown, def: unknown): void;
}

interface Schema {
  _zod: { def: Def & { checks?: unknown[] } };
  clone(def: unknown, params?: unknown): Schema;
}

const construct = $constructor as unknown as (
  name: string,
  initialise: (schema: unknown, def: Def) => void,
  methods?: object,
) => Kind;

const Base = construct('Schema', (schema, def) => ($ZodType as unknown as Kind).init(schema, def), {
  parse(this: never, data: unknown, context: never) {
    return parse(this, data, context);
  },
  safeParse(this: never, data: unknown, context: never) {
    return safeParse(this, data, context);
  },
  check(this: Schema, ...checks: unknown[]) {
    const { def } = this._zod;
    const added = checks.map((check) => ({ _zod: { check, def: { check: 'custom' }, onattach: [] } }));
    return this.clone({ ...def, checks: [...(def.checks ?? []), ...added] }, { parent: true });
  },
  clone(this: never, def: never, params: never) {
    return clone(this, def, params);
  },
});

/** Named otherwise than what they build on: zod takes a name that it has met for one that is done. */
function kind(core: unknown): Kind {
  return construct('SchemaOfAKind', (schema, def) => {
    (core as Kind).init(schema, def);
    Base.init(schema, def);
  });
}

/** As everywhere in zod: a sentence, or `{error}` with one or with a function that gives it. */
function make<Make>(type: Kind, defOf: (...parts: never[]) => Def): Make {
  return ((...given: never[]) => {
    const params = given[defOf.length] as string | Def | undefined;
    return new type({
      ...defOf(...given),
      ...(typeof params === 'string' ? { error: () => params } : params),
    });
  }) as Make;
}

const objectKind = kind($ZodObject);
const never = new (kind($ZodNever))({ type: 'never' });

export const string = make<typeof zod.string>(kind($ZodString), () => ({ type: 'string' }));
export const number = make<typeof zod.number>(kind($ZodNumber), () => ({ type: 'number', checks: [] }));
export const boolean = make<typeof zod.boolean>(kind($ZodBoolean), () => ({ type: 'boolean' }));
export const unknown = make<typeof zod.unknown>(kind($ZodUnknown), () => ({ type: 'unknown' }));
const oneOf = make<typeof zod.enum>(kind($ZodEnum), (values: string[]) => ({
  type: 'enum',
  entries: Object.fromEntries(values.map((value) => [value, value])),
}));
export const object = make<typeof zod.object>(objectKind, (shape: object) => ({ type: 'object', shape }));
export const strictObject = make<typeof zod.strictObject>(objectKind, (shape: object) => ({
  type: 'object',
  shape,
  catchall: never,
}));
export const array = make<typeof zod.array>(kind($ZodArray), (element: unknown) => ({
  type: 'array',
  element,
}));
export const record = make<typeof zod.record>(kind($ZodRecord), (keyType: unknown, valueType: unknown) => ({
  type: 'record',
  keyType,
  valueType,
}));
export const optional = make<typeof zod.optional>(kind($ZodOptional), (innerType: unknown) => ({
  type: 'optional',
  innerType,
}));
export const nullable = make<typeof zod.nullable>(kind($ZodNullable), (innerType: unknown) => ({
  type: 'nullable',
  innerType,
}));
export const transform = make<typeof zod.transform>(kind($ZodTransform), (transform: unknown) => ({
  type: 'transform',
  transform,
}));
export const pipe = make<typeof zod.pipe>(kind($ZodPipe), (from: unknown, to: unknown) => ({
  type: 'pipe',
  in: from,
  out: to,
}));

export type { core, infer, ZodMiniType } from 'zod/mini';
export { oneOf as enum };
