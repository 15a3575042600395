'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { accountFormTexts } from '#messages/account/account-form';
import { nearMatchesQuery } from '@/lib/client/api/lists/suggestions';
import { normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import { SuggestionField, type SuggestionFieldProps } from './suggestion-field';

/** The parent account. An unknown one may still be right, so it gets a note and is never refused. */
export function ParentField(props: Pick<SuggestionFieldProps, 'apiRegion' | 'form' | 'isKnown'>) {
  const { apiRegion, form } = props;
  const queryClient = useQueryClient();
  const parent = normaliseWhiteSpace(useWatch({ control: form.control, name: 'parent' }));
  const [unknown, setUnknown] = useState<string | null>(null);

  async function check() {
    if (parent === '') return;
    try {
      const matches = await queryClient.fetchQuery(nearMatchesQuery(apiRegion, parent));
      setUnknown(matches.some(({ kind }) => kind === 'same-name') ? null : parent);
    } catch {
      // This is only advice: without an answer there is nothing to say.
    }
  }

  return (
    <SuggestionField
      {...props}
      name="parent"
      note={unknown !== null && unknown === parent ? accountFormTexts.field.unknownParent : undefined}
      onLeave={() => void check()}
    />
  );
}
