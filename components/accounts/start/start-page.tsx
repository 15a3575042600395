import { UnresolvedNote } from '@/components/attempt/unresolved-note';
import { WorkColumn } from '@/components/ui/page/work-column';
import type { FirstPage } from '@/lib/client/api/lists/first-page';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { FirstSteps } from './first-steps';
import { RecentAccounts } from './recent-accounts';

interface StartPageProps {
  apiRegion: ApiRegion;
  /** The person's saves without a known outcome; null if there are none or the ledger failed. */
  unresolved: { ownerId: string; attempts: AttemptItem[]; count: number } | null;
  unresolvedCountLimit: number;
  recent: FirstPage<AccountItem> | null;
  mayAdd: boolean;
  mayLoad: boolean;
}

/** Beside the list while no account is open: what this person needs next. */
export function StartPage({
  apiRegion,
  unresolved,
  unresolvedCountLimit,
  recent,
  mayAdd,
  mayLoad,
}: StartPageProps) {
  return (
    <WorkColumn>
      {unresolved === null ? null : (
        <UnresolvedNote
          apiRegion={apiRegion}
          {...unresolved}
          unresolvedCountLimit={unresolvedCountLimit}
          maySend={mayAdd}
        />
      )}
      <RecentAccounts apiRegion={apiRegion} recent={recent} />
      <FirstSteps apiRegion={apiRegion} mayAdd={mayAdd} mayLoad={mayLoad} />
    </WorkColumn>
  );
}
