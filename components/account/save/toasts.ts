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
 * Says that the account was saved, and as far as it is known whether it was created or updated. What the
 * person did not expect stays until it is closed, with a link to the history.
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
 * Says why a save failed, with the one thing that can be done about it from here, unless the page says it: by
 * errors at the fields, by a question, or by the note of a save that may have gone through. Returns what closes
 * the toast: the next try makes it old news.
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
    // A save that has to wait has its own button back when the wait is over.
    ...(remedy === 'retry' && wait === null
      ? { action: { label: accountFormTexts.failed.retry, onAction: retry } }
      : {}),
  });
}

/** Says that Save would change nothing; sending the same again is still possible. */
export function showNothingToSend(sendAnyway: () => void): void {
  showToast({
    kind: 'note',
    title: accountFormTexts.nothingToSend.title,
    description: accountFormTexts.nothingToSend.description,
    action: { label: accountFormTexts.nothingToSend.sendAnyway, onAction: sendAnyway },
  });
}
