import { accountsTexts } from '#messages/lists/accounts';
import { AccountRows, type AccountRowsProps } from './account-rows';

/** The accounts that the person saved last, above all the others while nothing is searched for. */
export function RecentAccounts(rows: Omit<AccountRowsProps, 'label' | 'brief'>) {
  return (
    <div className="mb-3">
      <p aria-hidden="true" className="px-3.5 pb-1 text-sm text-ink-2">
        {accountsTexts.recent}
      </p>
      <AccountRows {...rows} label={accountsTexts.recent} brief />
    </div>
  );
}
