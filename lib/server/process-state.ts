import 'server-only';

/**
 * A value of which the process has exactly one, made at the first call.
 *
 * It lives on `globalThis`, because the bundler may load one module once for each of its bundles, and
 * two token caches or two breakers would each know half of the truth.
 */
export function oncePerProcess<T>(name: string, make: () => T): () => T {
  const key = Symbol.for(`account-desk.${name}`);
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  return () => {
    store[key] ??= make();
    return store[key];
  };
}
