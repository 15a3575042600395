import 'server-only';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { oncePerProcess } from '@/lib/server/process-state';

/**
 * What is measured: a whole save, and within it a wait for an access token, a call of the accounts API, and a
 * transaction of the ledger.
 */
export type Part = 'save' | 'token' | 'try' | 'ledger';

/** What is known of a part. Never a name, a value or a secret. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** One measurement. Its attributes are complete when the work has ended. */
export interface Measurement {
  readonly part: Part;
  readonly apiRegion: ApiRegion;
  readonly attributes: Attributes;
}

/** Runs the work, and records what it took. */
type Observe = <T>(measurement: Measurement, work: () => Promise<T>) => Promise<T>;

/** Who measures: nobody, unless metrics or traces are configured. */
export interface Observer {
  readonly observe: Observe;
  /** Headers that tell the accounts API to which trace a call belongs. */
  readonly headers?: () => Record<string, string>;
}

const observers = oncePerProcess('observers', (): Observer[] => []);

/** Has everything measured from now on recorded there too. */
export function addObserver(observer: Observer): void {
  observers().push(observer);
}

/** Runs the work as a measured part of a save. The work may note attributes that are known only at its end. */
export function measure<T>(
  { part, apiRegion }: { part: Part; apiRegion: ApiRegion },
  work: (note: (attributes: Attributes) => void) => Promise<T>,
): Promise<T> {
  const attributes: Record<string, string | number | null> = {};
  const measurement: Measurement = { part, apiRegion, attributes };
  const run = () => work((more) => void Object.assign(attributes, more));
  return observers().reduce<() => Promise<T>>(
    (inner, { observe }) =>
      () =>
        observe(measurement, inner),
    run,
  )();
}

/** The headers for a call that is measured now. */
export function traceHeaders(): Record<string, string> {
  return Object.assign({}, ...observers().map(({ headers }) => headers?.() ?? {}));
}
