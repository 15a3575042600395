const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel', 'popstate'] as const;

let resolveFirst: () => void = () => undefined;
let first: Promise<void> | undefined;

/**
 * Resolves at the first sign of a person on this page: what is drawn already, but cannot be used yet, is
 * loaded then, and not before the form that they came for. On the server it resolves at once.
 */
export function whenFirstInput(): Promise<void> {
  first ??= new Promise((resolve) => {
    resolveFirst = resolve;
    if (typeof window === 'undefined') return resolve();
    for (const sign of signs) {
      window.addEventListener(sign, () => resolve(), { capture: true, once: true, passive: true });
    }
  });
  return first;
}

/** Resolves it now: what waits for it is needed without anybody's doing. */
export function startWithoutInput(): void {
  void whenFirstInput();
  resolveFirst();
}
