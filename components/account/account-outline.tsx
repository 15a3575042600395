import { useQueryClient } from '@tanstack/react-query';
import { accountListsKey, recentAccountsKey } from '@/lib/client/api/query-keys';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { Page } from '@/lib/schemas/page';

interface AccountOutlineProps {
  apiRegion: ApiRegion;
  /** Or `new`. */
  accountId: string;
}

/** The form before it is there: the account's name, if a list has it, and the form's boxes. */
export function AccountOutline({ apiRegion, accountId }: AccountOutlineProps) {
  const name = useNameInLists(apiRegion, accountId);
  const isNew = accountId === 'new';
  return (
    <div className="flex md:col-start-2">
      <div className="flex flex-1 flex-col">
        <div className="sticky top-13.75 h-0 mx-auto w-full max-w-work px-4 pt-12.5 md:px-7 md:pt-5">
          <p
            className={`min-h-6 text-lg font-semibold wrap-anywhere ${isNew ? 'mb-9' : 'mb-18 md:mb-13.5 min-[90rem]:mb-9'}`}
          >
            {name}
          </p>
          <div className="grid gap-x-5 gap-y-field-gap md:grid-cols-2">
            {accountFields.map((field) => (
              <div
                key={field}
                className={`mt-6 mb-3.5 h-control rounded-md border border-line-strong bg-panel md:first:col-span-2 ${isNew ? '' : 'first:mb-14.5 md:first:mb-10'}`}
              />
            ))}
          </div>
        </div>
        <div className="sticky bottom-0 mt-auto h-17.25 border-t border-line bg-panel" />
      </div>
      {isNew ? null : <div className="w-80 border-l border-line bg-panel max-[73.8125rem]:hidden" />}
    </div>
  );
}

/** The account's name in any list that was read, searches and recent accounts too. */
function useNameInLists(apiRegion: ApiRegion, accountId: string): string | undefined {
  type List = Page<AccountItem>;
  const queryClient = useQueryClient();
  const lists = queryClient.getQueriesData<{ pages: List[] }>({ queryKey: accountListsKey(apiRegion) });
  const recent = queryClient.getQueryData<List>(recentAccountsKey(apiRegion));
  const pages = [...lists.flatMap(([, list]) => list?.pages ?? []), ...(recent ? [recent] : [])];
  return pages.flatMap(({ items }) => items).find(({ id }) => id === accountId)?.reference;
}
