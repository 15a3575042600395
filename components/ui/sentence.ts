import { createElement, Fragment, type ReactNode } from 'react';

/** A text of the catalogue that has parts of the page in it. How many they are never changes: none needs a key. */
export function sentence(parts: readonly ReactNode[]) {
  return createElement(Fragment, null, ...parts);
}
