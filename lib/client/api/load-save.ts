import { NotLoadedError } from './problem-error';

/**
 * What a save needs beyond the fields: the schema with its checks, the client that sends, what puts errors at
 * their fields, and what reads the lists again. Together they weigh as much as the form itself, so they come at
 * its first focus, long before anything can be saved.
 */
export async function loadSave() {
  try {
    return (await import('./save-parts')).saveParts;
  } catch (cause) {
    throw new NotLoadedError(undefined, { cause });
  }
}

/** Begins to load them; a failure is told by the save that needs them. */
export function preloadSave(): void {
  loadSave().catch(() => undefined);
}
