'use client';

import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { accountFormTexts } from '#messages/account/account-form';
import { loadEditing } from '@/components/account/load-editing';
import type { AccountFormState } from '@/components/account/use-account-form';
import { normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { SuggestionField } from './suggestion-field';

/** The parent account. One that is not known here may be right all the same: it is noted, never refused. */
export function ParentField({ apiRegion, form }: { apiRegion: ApiRegion; form: AccountFormState }) {
  const parent = normaliseWhiteSpace(useWatch({ control: form.control, name: 'parent' }));
  const [unknown, setUnknown] = useState<string | null>(null);

  async function check() {
    if (parent === '' || navigator.onLine === false) return;
    try {
      const { nearMatchesQuery, pageQueryClient } = await loadEditing();
      const matches = await pageQueryClient().fetchQuery(nearMatchesQuery(apiRegion, parent));
      setUnknown(matches.some(({ kind }) => kind === 'same-name') ? null : parent);
    } catch {
      // Advice only: without an answer there is nothing to say.
    }
  }

  return (
    <SuggestionField
      apiRegion={apiRegion}
      form={form}
      name="parent"
      note={unknown !== null && unknown === parent ? accountFormTexts.field.unknownParent : undefined}
      onLeave={check}
    />
  );
}
