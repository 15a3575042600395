import { AccountRows, type AccountRowsProps } from './account-rows';

const label = 'Your recent accounts';

/** The accounts that the person saved last, above all the others while nothing is searched for. */
export function RecentAccounts(rows: Omit<AccountRowsProps, 'label' | 'brief'>) {
  return (
    <div className="mb-3">
      <p aria-hidden="true" className="px-3.5 pb-1 text-sm text-ink-2">
        {label}
      </p>
      <AccountRows {...rows} label={label} brief />
    </div>
  );
}
