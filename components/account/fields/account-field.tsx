'use client';

import type { ReactNode } from 'react';
import { TextField } from '@/components/ui/field/text-field';
import type { AccountField as AccountFieldName } from '@/lib/schemas/account/account-fields';
import { isSuggestedField } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountFormState } from '../use-account-form';
import { ParentField } from './parent-field';
import { SuggestionField } from './suggestion-field';
import { useAccountField } from './use-account-field';

export interface AccountFieldProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  name: AccountFieldName;
  /** The form edits a known account. */
  isKnown: boolean;
  readOnly: boolean;
  /** Shown under a field without suggestions while there is nothing more important to say. */
  hint?: ReactNode;
  onFocusChange?: (hasFocus: boolean) => void;
}

/** One field of the account: its label, the input, suggestions and messages. */
export function AccountField(props: AccountFieldProps) {
  const { apiRegion, form, name, isKnown, readOnly } = props;
  if (readOnly || !isSuggestedField(name)) return <PlainField {...props} />;
  const field = { apiRegion, form, isKnown };
  return name === 'parent' ? <ParentField {...field} /> : <SuggestionField {...field} name={name} />;
}

function PlainField({ form, name, isKnown, readOnly, hint, onFocusChange }: AccountFieldProps) {
  const { props } = useAccountField(form, name, { isKnown, readOnly });
  return (
    <TextField
      {...props}
      hint={hint ?? props.hint}
      onFocus={() => onFocusChange?.(true)}
      onBlur={(event) => {
        void props.onBlur(event);
        onFocusChange?.(false);
      }}
    />
  );
}
