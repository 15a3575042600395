import { accountFormTexts } from '#messages/account/account-form';
import { commonTexts } from '#messages/common';
import { showToast, type Toast } from '@/components/ui/toasts/toaster';
import type { SaveFailure } from '@/lib/client/api/load-failure';
import { sayDuration } from '@/lib/client/words/say-duration';

/**
 * Says why a save failed, with the one thing that can be done about it from here. Returns what closes the
 * toast: the next try makes it old news.
 */
export function showFailure(failure: SaveFailure, retry: () => void): () => void {
  const { title, detail, requestId, mayBeSaved, retryAfterSeconds } = failure;
  const action = actionOf(failure, retry);
  return showToast({
    kind: 'failure',
    title,
    description:
      retryAfterSeconds === null
        ? detail
        : accountFormTexts.failed.pause(detail, sayDuration(retryAfterSeconds)),
    // Of a save that may have gone through, a note on the page says the same and stays.
    stays: !mayBeSaved,
    ...(requestId === null ? {} : { footnote: commonTexts.request(requestId) }),
    ...(action === undefined ? {} : { action }),
  });
}

/** None for a save that has to wait first: its button comes back when the pause is over. */
function actionOf({ remedy, retryAfterSeconds }: SaveFailure, retry: () => void): Toast['action'] {
  if (remedy === 'sign-in') {
    return { label: commonTexts.signIn, onAction: () => window.open('/sign-in', '_blank', 'noopener') };
  }
  return remedy === 'retry' && retryAfterSeconds === null
    ? { label: accountFormTexts.failed.retry, onAction: retry }
    : undefined;
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
