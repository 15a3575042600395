'use client';

import type { ReactNode } from 'react';
import type { AccountFormState } from '@/components/account/use-account-form';
import { TextField } from '@/components/ui/field/text-field';
import type { AccountField as AccountFieldName } from '@/lib/schemas/account/account-fields';
import { isSuggestedField } from '@/lib/schemas/account/suggested-field';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { ParentField } from './parent-field';
import { SuggestionField } from './suggestion-field';
import { useAccountField } from './use-account-field';

interface AccountFieldProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  name: AccountFieldName;
  readOnly: boolean;
  /** Stands under a field without suggestions while there is nothing more pressing to say. */
  hint?: ReactNode;
  onFocusChange?: (hasFocus: boolean) => void;
}

/** One field of the account: its label, what was typed, what could be, and what there is to say about it. */
export function AccountField(props: AccountFieldProps) {
  const { apiRegion, form, name, readOnly } = props;
  if (readOnly || !isSuggestedField(name)) return <PlainField {...props} />;
  return name === 'parent' ? (
    <ParentField apiRegion={apiRegion} form={form} />
  ) : (
    <SuggestionField apiRegion={apiRegion} form={form} name={name} />
  );
}

function PlainField({ form, name, readOnly, hint, onFocusChange }: AccountFieldProps) {
  const { props } = useAccountField(form, name, readOnly);
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
