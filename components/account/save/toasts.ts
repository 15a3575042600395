import { accountFormTexts } from '#messages/account/account-form';
import { successToastTexts } from '#messages/account/success-toast';
import { commonTexts } from '#messages/common';
import { nameTexts } from '#messages/names';
import { showToast } from '@/components/ui/toasts/toaster';
import type { Failure } from '@/lib/client/api/failures';
import { formatDuration } from '@/lib/client/words/time';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { SaveAnswer } from '@/lib/schemas/save';

/**
 * Says that the account was saved and, if known, whether it was created or updated. A surprise stays on screen
 * until closed, with a link to the history.
 */
export function showSaved(apiRegion: ApiRegion, answer: SaveAnswer): void {
  const { outcome, account, surprise, recorded, requestId } = answer;
  const description = [
    ...(outcome === 'saved' ? [successToastTexts.createdOrUpdated] : []),
    ...(surprise === undefined ? [] : [successToastTexts[surprise]]),
    ...(recorded === false ? [successToastTexts.notRecorded] : []),
  ].join(' ');
  const history = `/${apiRegion}/accounts/${account.id}#history`;
  showToast({
    kind: 'success',
    title: successToastTexts[outcome](account.reference, nameTexts.apiRegions[apiRegion]),
    stays: surprise !== undefined || recorded === false,
    ...(description === '' ? {} : { description }),
    ...(recorded === false ? { footnote: commonTexts.request(requestId) } : {}),
    ...(surprise === undefined || account.id === undefined
      ? {}
      : { action: { label: successToastTexts.history, href: history } }),
  });
}

/**
 * Says why a save failed and offers the one thing to do about it, unless the page says it already: at the fields,
 * in a question, or in the note of a save that may have succeeded. Returns a function that closes the toast, for
 * the next try.
 */
export function showFailure(failure: Failure, retry: () => void): () => void {
  const { title, detail, requestId, remedy, errors, wait } = failure;
  const isOnPage = failure.mayBeSaved || failure.conflict !== null || remedy === 'sign-in';
  if (isOnPage || (errors.length > 0 && remedy === 'none')) return () => undefined;
  return showToast({
    kind: 'failure',
    title,
    description: wait === null ? detail : accountFormTexts.failed.pause(detail, formatDuration(wait.seconds)),
    ...(requestId === null ? {} : { footnote: commonTexts.request(requestId) }),
    // A save that has to wait needs no Retry: the Save button comes back when the wait is over.
    ...(remedy === 'retry' && wait === null
      ? { action: { label: accountFormTexts.failed.retry, onAction: retry } }
      : {}),
  });
}

/** Says that Save would change nothing. Sending the same values again is still possible. */
export function showNothingToSend(sendAnyway: () => void): void {
  showToast({
    kind: 'note',
    title: accountFormTexts.nothingToSend.title,
    description: accountFormTexts.nothingToSend.description,
    action: { label: accountFormTexts.nothingToSend.sendAnyway, onAction: sendAnyway },
  });
}
