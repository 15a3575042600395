'use client';

import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { AccountFormState } from '@/components/account/use-account-form';
import { late } from '@/components/ui/late';
import { useDebounced } from '@/components/ui/use-debounced';
import { countCodePoints, normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccountField } from './account-field';

const NearMatchesLine = late(async () => (await import('./advice')).NearMatchesLine);
const NearMatchesNote = late(async () => (await import('./advice')).NearMatchesNote);

const debounceMs = 250;
const minNameLength = 3;

interface NameFieldProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  readOnly: boolean;
  /** Whether to look for near matches. Not while another note asks about this name. */
  asks: boolean;
  /** Names that need no advice: the name being edited, and those that the person has already answered for. */
  settledNames: readonly (string | null | undefined)[];
  /** The person says that the similar accounts are different ones. */
  onDifferent: () => void;
}

/**
 * The name of a new account, with accounts that have a similar name.
 *
 * The note below the name pushes other fields down only while the name has the focus. If the answer comes later,
 * one line under the name says so instead: the field that somebody is typing in must not move.
 */
export function NameField(props: NameFieldProps) {
  const { apiRegion, form, readOnly, asks, settledNames, onDifferent } = props;
  const typed = normaliseWhiteSpace(useWatch({ control: form.control, name: 'reference' }));
  const name = useDebounced(typed, debounceMs);
  const isAsked = asks && countCodePoints(name) >= minNameLength && !settledNames.includes(name);
  const [hasFocus, setFocus] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const matches = { apiRegion, name, isOpen: hasFocus || wasOpen };

  return (
    <>
      <AccountField
        apiRegion={apiRegion}
        form={form}
        name="reference"
        isKnown={false}
        readOnly={readOnly}
        onFocusChange={setFocus}
        hint={isAsked ? <NearMatchesLine {...matches} /> : undefined}
      />
      <div aria-live="polite">
        {isAsked ? (
          <NearMatchesNote
            {...matches}
            onOpen={setWasOpen}
            onDifferent={() => {
              onDifferent();
              form.setFocus('reference');
            }}
          />
        ) : null}
      </div>
    </>
  );
}
