import { showToast } from '@/components/ui/toaster';
import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';
import type { SuccessOutcome } from '@/lib/schemas/attempt';
import type { SaveAnswer, Surprise } from '@/lib/schemas/save';

const verbs: Readonly<Record<SuccessOutcome, string>> = {
  created: 'Created',
  updated: 'Updated',
  saved: 'Saved',
};

const surprises: Readonly<Record<Surprise, string>> = {
  'did-not-exist': 'No account had this name: a new one was created.',
  'existed-already': 'This name existed already: it was updated.',
};

const createdOrUpdated = 'The API took it. Whether it was created or updated is not known.';
const notRecorded =
  'It was not recorded here: the ledger is unavailable. Tell an administrator, with the request id.';

/**
 * Says that the account was saved, and as far as it is known whether it was created or updated. What the
 * person did not expect stays until it is closed, with the way to the history by `open`.
 */
export function showSaved(apiRegion: ApiRegion, answer: SaveAnswer, open: (path: string) => void): void {
  const { outcome, account, surprise, recorded, requestId } = answer;
  const description = [
    ...(outcome === 'saved' ? [createdOrUpdated] : []),
    ...(surprise === undefined ? [] : [surprises[surprise]]),
    ...(recorded === false ? [notRecorded] : []),
  ].join(' ');
  const history = `/${apiRegion}/accounts/${account.id}`;
  showToast({
    kind: 'success',
    title: `${verbs[outcome]} ${account.reference} in ${apiRegionLabels[apiRegion]}`,
    stays: surprise !== undefined || recorded === false,
    ...(description === '' ? {} : { description }),
    ...(recorded === false ? { footnote: `Request ${requestId}` } : {}),
    ...(surprise === undefined || account.id === undefined
      ? {}
      : { action: { label: 'History', onAction: () => open(history) } }),
  });
}
