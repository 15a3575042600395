'use client';

import Link from 'next/link';
import { useWatch } from 'react-hook-form';
import { accountFormTexts } from '#messages/account/account-form';
import type { AccountFormState } from '@/components/account/use-account-form';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountSave } from '../save/use-save-account';
import { AccountField } from './account-field';
import { NameField } from './name-field';

interface AccountFieldsProps {
  apiRegion: ApiRegion;
  form: AccountFormState;
  save: AccountSave;
  /** The form edits a known account: its name is its identity and cannot change. */
  locked: boolean;
  readOnly: boolean;
}

/** The account's fields, in the order of the accounts API's page. */
export function AccountFields({ apiRegion, form, save, locked, readOnly }: AccountFieldsProps) {
  const isKnown = save.known !== null;
  const others = accountFields.filter((name) => name !== 'reference');
  return (
    <div className="grid grid-cols-1 gap-x-5 gap-y-field-gap md:grid-cols-2">
      <div className="md:col-span-2">
        {locked ? (
          <AccountField
            apiRegion={apiRegion}
            form={form}
            name="reference"
            isKnown={isKnown}
            readOnly
            hint={<LockedName apiRegion={apiRegion} form={form} />}
          />
        ) : (
          <NameField
            apiRegion={apiRegion}
            form={form}
            readOnly={readOnly}
            asks={!readOnly && save.failure?.conflict == null}
            settledNames={[save.known?.reference, save.differentName]}
            onDifferent={save.declareDifferent}
          />
        )}
      </div>
      {others.map((name) => (
        <AccountField
          key={name}
          apiRegion={apiRegion}
          form={form}
          name={name}
          isKnown={isKnown}
          readOnly={readOnly}
        />
      ))}
    </div>
  );
}

function LockedName({ apiRegion, form }: { apiRegion: ApiRegion; form: AccountFormState }) {
  const filled = Object.entries(useWatch({ control: form.control })).filter(([, value]) => value !== '');
  return (
    <span className="block pb-2">
      {accountFormTexts.lockedName}{' '}
      <Link href={`/${apiRegion}/accounts/new?${new URLSearchParams(filled)}`}>
        {accountFormTexts.newWithTheseValues}
      </Link>
    </span>
  );
}
