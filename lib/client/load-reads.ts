import { NotLoadedError } from './problem-error';

/** The reading client with its schemas, loaded when a list is first read again: the first page comes with the page. */
export async function loadReads() {
  try {
    return await import('./ledger-reads');
  } catch (cause) {
    throw new NotLoadedError(undefined, { cause });
  }
}
