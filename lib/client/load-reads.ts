import { NotLoadedError } from './problem-error';

/** What reads accounts, with its schemas, loaded when a list is first read again: the first page comes with the page. */
export async function loadAccountReads() {
  try {
    return await import('./account-reads');
  } catch (cause) {
    throw new NotLoadedError(undefined, { cause });
  }
}

/** What reads attempts, likewise. */
export async function loadAttemptReads() {
  try {
    return await import('./attempt-reads');
  } catch (cause) {
    throw new NotLoadedError(undefined, { cause });
  }
}
