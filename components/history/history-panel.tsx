'use client';

import { historyTexts } from '#messages/lists/history';
import { Moment } from '@/components/ui/moment';
import { PagedList } from '@/components/ui/paged-list';
import { asLastSent, differ } from '@/lib/client/account/as-last-sent';
import { toFailure } from '@/lib/client/api/failures';
import { useHistory } from '@/lib/client/api/lists/attempts';
import type { FirstPage } from '@/lib/client/api/lists/first-page';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { AttemptEvent, HistoryEvent } from './history-event';
import { isRestorable } from './history-words';

interface HistoryPanelProps {
  apiRegion: ApiRegion;
  account: AccountItem;
  /** null if the ledger failed after it returned the account. */
  firstPage: FirstPage<AttemptItem> | null;
  /** The form beside it can be edited. */
  mayRestore: boolean;
}

/** Every attempt to save one account, newest first, and when it was loaded from a file. */
export function HistoryPanel({ apiRegion, account, firstPage, mayRestore }: HistoryPanelProps) {
  const pages = useHistory(apiRegion, account.id, firstPage);
  const attempts = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const current = asLastSent(account, attempts);
  const { loadedAt } = account;
  const older = attempts.findIndex(({ startedAt }) => loadedAt !== null && startedAt < loadedAt);
  const loadedBefore = older === -1 && !pages.hasNextPage ? attempts.length : older;
  const events = attempts.map((attempt) => (
    <AttemptEvent
      key={attempt.id}
      attempt={attempt}
      restorable={mayRestore && isRestorable(attempt) && differ(attempt.account, current)}
    />
  ));
  if (loadedAt !== null && loadedBefore !== -1) {
    events.splice(loadedBefore, 0, <LoadedEvent key="loaded" account={account} loadedAt={loadedAt} />);
  }
  return (
    <section
      aria-labelledby="history"
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-3.5 px-4 py-5 md:px-7 max-[73.8125rem]:mx-auto max-[73.8125rem]:max-w-work min-[73.8125rem]:px-5"
    >
      <h2 id="history">{historyTexts.heading}</h2>
      <PagedList
        pages={pages}
        waiting={<p className="animate-late text-sm text-ink-2">{historyTexts.reading}</p>}
        more={historyTexts.showOlder}
        explain={(error) => toFailure(error, 'read')}
        className="grid grid-cols-[minmax(0,1fr)] gap-3.5"
      >
        {events.length === 0 ? null : <ol className="grid gap-4">{events}</ol>}
      </PagedList>
    </section>
  );
}

function LoadedEvent({ account, loadedAt }: { account: AccountItem; loadedAt: string }) {
  return (
    <HistoryEvent heading={historyTexts.loaded} tone="flat">
      {account.loadedFile === null ? null : <p className="text-sm wrap-anywhere">{account.loadedFile}</p>}
      <p className="text-sm text-ink-2">
        {account.loadedBy === null ? null : `${account.loadedBy.name} · `}
        <Moment at={loadedAt} />
      </p>
    </HistoryEvent>
  );
}
