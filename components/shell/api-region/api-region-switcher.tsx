'use client';

import { useRouter } from 'next/navigation';
import { useId, useTransition } from 'react';
import { nameTexts } from '#messages/names';
import { shellTexts } from '#messages/shell/shell';
import { Chevron } from '@/components/shell/bar/chevron';
import { Select } from '@/components/ui/field/select';
import { showToast } from '@/components/ui/toasts/toaster';
import { leaveBy } from '@/lib/client/leaving/leave-guard';
import { newAccountPath } from '@/lib/client/paths';
import { type ApiRegion, apiRegions, isApiRegion } from '@/lib/schemas/api-region';
import { type ApiRegionStates, apiRegionOption, pathInApiRegion } from './api-region-state';
import { useApiRegion } from './use-api-region';

/**
 * Chooses the API region. The page decides what it shows: it never names a region that the page is not in,
 * neither while the next page loads nor while the question about unsaved values is open.
 */
export function ApiRegionSwitcher({ states }: { states: ApiRegionStates }) {
  const here = useApiRegion();
  const selectId = useId();
  const { loading, choose } = useSwitch(here);

  return (
    <div className="relative flex min-w-0 items-center" aria-busy={loading}>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute left-2.5 size-2 rounded-full bg-accent"
      />
      <label htmlFor={selectId} className="sr-only">
        {shellTexts.apiRegion}
      </label>
      <Select
        id={selectId}
        value={here ?? ''}
        onChoose={choose}
        className="field-sizing-content h-8 max-w-60 min-w-0 md:max-w-80 cursor-pointer appearance-none truncate rounded-md border border-line-strong bg-panel pr-7 pl-6 font-medium max-[22rem]:text-sm hover:bg-sunken"
      >
        {here === null ? <option value="">{shellTexts.chooseApiRegion}</option> : null}
        {apiRegions.map((apiRegion) => (
          <option key={apiRegion} value={apiRegion} className="bg-panel text-ink">
            {apiRegionOption(apiRegion, states)}
          </option>
        ))}
      </Select>
      <Chevron className="pointer-events-none absolute right-2.5" />
    </div>
  );
}

/** Goes to another API region, after the question about unsaved values if needed. */
function useSwitch(here: ApiRegion | null) {
  const router = useRouter();
  const [loading, startLoading] = useTransition();

  function open(path: string) {
    startLoading(() => router.push(path));
  }

  function goTo(apiRegion: ApiRegion) {
    const { pathname, search } = window.location;
    open(pathInApiRegion(pathname, apiRegion) + search);
  }

  function choose(value: string) {
    if (!isApiRegion(value) || value === here) return;
    if (!navigator.onLine) showToast(offlineToast(value));
    else if (here === null) goTo(value);
    else {
      // What was typed on an account's page can only become a new account elsewhere.
      const goWithValues = () => open(newAccountPath(value));
      leaveBy({ kind: 'api-region', from: here, to: value, go: () => goTo(value), goWithValues });
    }
  }

  return { loading, choose };
}

function offlineToast(apiRegion: ApiRegion) {
  return {
    kind: 'failure',
    title: shellTexts.notOpened.title(nameTexts.apiRegions[apiRegion]),
    description: shellTexts.notOpened.description,
  } as const;
}
