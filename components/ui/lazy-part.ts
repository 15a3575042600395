import { type ComponentType, lazy } from 'react';

/**
 * A part of the page that is loaded when it is shown first. Where it cannot be loaded nothing stands in its
 * place: an error thrown here would take the whole page down, and what is typed in it.
 */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  const nothing = (() => null) as ComponentType<Props>;
  return lazy(async () => ({ default: await load().catch(() => nothing) }));
}
