import 'server-only';

/**
 * A value of which the process has exactly one, created on the first call.
 *
 * It is kept on `globalThis`, because the bundler may load one module once per bundle, and two token caches or
 * two breakers would each know only half.
 */
export function oncePerProcess<T>(name: string, make: () => T): () => T {
  const key = Symbol.for(`account-desk.${name}`);
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  return () => {
    store[key] ??= make();
    return store[key];
  };
}
