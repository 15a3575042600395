import { NotLoadedError } from './problem-error';

/**
 * What reads attempts, with its schemas, loaded when a list is first read again: the first page comes with the
 * page. What reads accounts comes with the save.
 */
export async function loadAttemptReads() {
  try {
    return await import('./attempt-reads');
  } catch (cause) {
    throw new NotLoadedError(undefined, { cause });
  }
}
