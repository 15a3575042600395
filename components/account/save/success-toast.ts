import { successToastTexts } from '#messages/account/success-toast';
import { commonTexts } from '#messages/common';
import { nameTexts } from '#messages/names';
import { showToast } from '@/components/ui/toasts/toaster';
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
