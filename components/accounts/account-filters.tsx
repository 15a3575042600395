import { languageTexts } from '#messages/language';
import { accountsTexts } from '#messages/lists/accounts';
import { Select } from '@/components/ui/field/select';
import { type AccountsOrder, type AccountsQuery, accountsOrders } from '@/lib/client/search/accounts-query';
import { changeAccountsQuery } from './use-accounts-query';

interface AccountFiltersProps {
  query: AccountsQuery;
  /** The account managers to choose from. */
  managers: readonly string[];
  /** The person's own name, if accounts have it as their manager. */
  mine: string | null;
}

const selectStyle =
  'h-control-small min-w-0 cursor-pointer truncate rounded-md border border-line-strong bg-panel px-1.5 text-sm hover:bg-sunken disabled:cursor-default disabled:border-line disabled:text-ink-2 disabled:hover:bg-panel';

/** Filters by account manager and sets the order. A search has its own order. */
export function AccountFilters({ query, managers, mine }: AccountFiltersProps) {
  const { q, managedBy, sort } = query;
  const others = [...new Set([...managers, managedBy])]
    .filter((manager) => manager !== '' && manager !== mine)
    .sort((one, other) => one.localeCompare(other, languageTexts.code));
  return (
    <div className="grid grid-cols-2 gap-2">
      <Select
        aria-label={accountsTexts.filterByManager}
        value={managedBy}
        onChoose={(managedBy) => changeAccountsQuery({ managedBy })}
        className={selectStyle}
      >
        <option value="">{accountsTexts.everyManager}</option>
        {mine === null ? null : <option value={mine}>{accountsTexts.mine(mine)}</option>}
        {others.map((manager) => (
          <option key={manager} value={manager}>
            {manager}
          </option>
        ))}
      </Select>
      <Select
        aria-label={accountsTexts.order}
        value={q === '' ? sort : 'best'}
        disabled={q !== ''}
        onChoose={(order) => changeAccountsQuery({ sort: orderOf(order) })}
        className={selectStyle}
      >
        {q === '' ? null : <option value="best">{accountsTexts.orders.best}</option>}
        {accountsOrders.map((order) => (
          <option key={order} value={order}>
            {accountsTexts.orders[order]}
          </option>
        ))}
      </Select>
    </div>
  );
}

function orderOf(value: string): AccountsOrder {
  return accountsOrders.find((order) => order === value) ?? '-changed';
}
