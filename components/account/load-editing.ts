/**
 * What the form needs once somebody is in it, and not before: near matches, the values used before, and what may
 * have to be said of a save.
 */
export async function loadEditing() {
  return (await import('./editing-parts')).editingParts;
}

/** Begins to load it, long before a save: neither that nor what is said about it needs a connection then. */
export function preloadEditing(): void {
  loadEditing().catch(() => undefined);
}
