import Link from 'next/link';
import { accountsTexts } from '#messages/lists/accounts';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import { type AccountsQuery, withAccountsQuery } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccountAge } from './account-age';

interface AccountRowProps {
  apiRegion: ApiRegion;
  account: AccountItem;
  query: AccountsQuery;
  /** Its page is open beside the list. */
  current: boolean;
  /** The one row that Tab reaches; the arrow keys reach the others. */
  reachable: boolean;
  /** Show only the name and the time of the last change. */
  brief: boolean;
}

/** One account: its name, its manager, and when it last changed. */
export function AccountRow({ apiRegion, account, query, current, reachable, brief }: AccountRowProps) {
  const { id } = account;
  return (
    <li className="border-t border-line">
      <Link
        href={`/${apiRegion}/accounts/${id}${withAccountsQuery('', query)}`}
        prefetch={false}
        data-row={id}
        tabIndex={reachable ? 0 : -1}
        aria-current={current ? 'page' : undefined}
        className={`grid grid-cols-[minmax(0,1fr)] gap-px px-3.5 text-ink no-underline -outline-offset-2! hover:bg-sunken aria-[current]:bg-accent-bg aria-[current]:shadow-[inset_3px_0_0_var(--color-accent)] ${brief ? 'py-1' : 'py-row'}`}
      >
        {brief ? <InBrief account={account} /> : <InFull account={account} q={query.q} />}
      </Link>
    </li>
  );
}

function InBrief({ account: { reference, changedAt } }: { account: AccountItem }) {
  return (
    <span className="flex min-h-5 items-baseline justify-between gap-2">
      <span className="min-w-0 truncate" title={reference}>
        {reference}
      </span>
      <span className="shrink-0 text-sm text-ink-2">
        <AccountAge at={changedAt} />
      </span>
    </span>
  );
}

function InFull({ account, q }: { account: AccountItem; q: string }) {
  const { reference, manager, region, changedAt } = account;
  const other = otherMatch(account, q);
  return (
    <>
      <span className="truncate font-medium" title={reference}>
        {reference}
      </span>
      <span className="flex justify-between gap-2 text-sm text-ink-2">
        <span className="min-w-0 truncate">{[manager, region].filter(Boolean).join(' · ')}</span>
        <span className="shrink-0">
          <AccountAge at={changedAt} />
        </span>
      </span>
      {other === null ? null : <span className="truncate text-sm text-ink-2">{other}</span>}
      {account.source === 'loaded' ? (
        <span className="text-sm text-ink-2">{describeLoaded(account)}</span>
      ) : null}
    </>
  );
}

/** Where a search found the account, if the row does not show that anyway. */
function otherMatch({ number, parent }: AccountItem, q: string): string | null {
  if (q === '') return null;
  const holds = (value: string) => value.toLowerCase().includes(q.toLowerCase());
  if (holds(number)) return accountsTexts.foundByNumber(number);
  return holds(parent) ? accountsTexts.foundByParent(parent) : null;
}

/** The values came from a file and were never sent from here. */
function describeLoaded({ loadedAt, loadedBy }: AccountItem) {
  const { plain, by, on, onBy } = accountsTexts.loaded;
  if (loadedAt === null) return loadedBy === null ? plain : by(loadedBy.name);
  const day = <Moment at={loadedAt} style="date" />;
  return sentence(loadedBy === null ? on(day) : onBy(day, loadedBy.name));
}
