'use client';

import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { AccountFormState } from '@/components/account/use-account-form';
import { late } from '@/components/ui/late';
import { useDebounced } from '@/components/ui/use-debounced';
import { countCodePoints, normaliseWhiteSpace } from '@/lib/schemas/account/account-text';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccountField } from './account-field';

const NearMatchesLine = late(async () => (await import('./near-matches')).NearMatchesLine);
const NearMatchesNote = late(async () => (await import('./near-matches')).NearMatchesNote);

const debounceMs = 250;
const minNameLength = 3;

interface NameFieldProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  readOnly: boolean;
  /** Whether near matches are looked for: not while another note asks about this name. */
  asks: boolean;
  /** Names of which nothing is to be said: what the form is an edit of, and what the person has answered. */
  settledNames: readonly (string | null | undefined)[];
  /** The person says that the accounts of nearly the same name are others. */
  onDifferent: () => void;
}

/**
 * The name of a new account, with the accounts that have nearly the same.
 *
 * They stand below the name and push the other fields down only while the name has the focus. Where the
 * answer comes later, one line under the name says so: what a person types in must not move.
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
