import { createElement, Fragment, type ReactNode } from 'react';

/**
 * A text from the catalogue with parts of the page in it. The number of parts never changes, so no part needs a
 * key.
 */
export function sentence(parts: readonly ReactNode[]) {
  return createElement(Fragment, null, ...parts);
}
