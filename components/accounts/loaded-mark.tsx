import { accountsTexts } from '#messages/lists/accounts';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import type { AccountItem } from '@/lib/schemas/account/account-item';

/** Says that the values came from a file and were never sent from here. */
export function LoadedMark({ account }: { account: AccountItem }) {
  return <span className="text-sm text-ink-2">{sayLoaded(account)}</span>;
}

function sayLoaded({ loadedAt, loadedBy }: AccountItem) {
  const { plain, by, on, onBy } = accountsTexts.loaded;
  if (loadedAt === null) return loadedBy === null ? plain : by(loadedBy.name);
  const day = <Moment at={loadedAt} style="date" />;
  return sentence(loadedBy === null ? on(day) : onBy(day, loadedBy.name));
}
