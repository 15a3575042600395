import type * as z from 'zod/mini';

type TextCheck = (context: z.core.ParsePayload<string>) => void;

/**
 * A check of a text by a function of our own. `z.regex`, `z.minLength` and their kind reach into zod's core from
 * outside the module that holds it: the bundler then keeps the whole core, 20 kB instead of 7 in the browser.
 */
export function holds(isRight: (text: string) => boolean, message: string): TextCheck {
  return ({ value, issues }) => {
    if (!isRight(value)) issues.push({ code: 'custom', input: value, message });
  };
}
