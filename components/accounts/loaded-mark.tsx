import { Moment } from '@/components/ui/moment';
import type { AccountItem } from '@/lib/schemas/account-item';

/** Says that the values came from a file and were never sent from here. */
export function LoadedMark({ account }: { account: AccountItem }) {
  const { loadedAt, loadedBy } = account;
  return (
    <span className="text-sm text-ink-2">
      Loaded from a file
      {loadedAt === null ? null : (
        <>
          {' '}
          on <Moment at={loadedAt} style="date" />
        </>
      )}
      {loadedBy === null ? null : ` by ${loadedBy.name}`}
    </span>
  );
}
