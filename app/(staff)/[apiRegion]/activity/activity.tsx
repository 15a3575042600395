import { pageTexts } from '#messages/shell/pages';
import { ActivityFrame } from '@/components/activity/activity-frame';
import { ActivityList } from '@/components/activity/activity-list';
import { UnresolvedNote } from '@/components/attempt/unresolved-note';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import type { ActivityFilters } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { maySave, type Role } from '@/lib/schemas/role';
import { toActivityRequest } from '@/lib/server/answers/activity-request';
import { nullIfUnavailable } from '@/lib/server/answers/null-if-unavailable';
import {
  countUnresolved,
  listActors,
  readActivity,
  unresolvedCountLimit,
} from '@/lib/server/ledger/attempts/reading/activity';
import { ledger } from '@/lib/server/ledger/process-ledger';

interface ActivityProps {
  apiRegion: ApiRegion;
  filters: ActivityFilters;
  /** The names of filters in the address that cannot be used. */
  refused: readonly string[];
  role: Role;
  mayEndSessions: boolean;
}

/** The saves that need somebody's attention, and the first page of all saves, as the ledger has them now. */
export async function Activity({ apiRegion, filters, refused, role, mayEndSessions }: ActivityProps) {
  const read = await nullIfUnavailable(() => readAll(apiRegion, filters, role === 'admin'));
  const maySend = maySave(role);
  if (read === null) return <LedgerUnavailable />;
  const { page, unresolved, count, people, readAtMs } = read;
  return (
    <ActivityFrame apiRegion={apiRegion}>
      {refused.length === 0 ? null : (
        <p className="text-warn">{pageTexts.unusableFilters(refused.join(', '))}</p>
      )}
      <UnresolvedNote
        apiRegion={apiRegion}
        attempts={unresolved.items}
        count={count}
        unresolvedCountLimit={unresolvedCountLimit}
        maySend={maySend}
      />
      <ActivityList
        apiRegion={apiRegion}
        first={{ filters, page, readAtMs }}
        people={people}
        mayAdd={maySend}
        mayEndSessions={mayEndSessions}
      />
    </ActivityFrame>
  );
}

/** How many saves without a known outcome are shown one by one. */
const shownUnresolved = 3;

async function readAll(apiRegion: ApiRegion, filters: ActivityFilters, withCauses: boolean) {
  const [page, unresolved, count, people] = await Promise.all([
    readActivity(ledger(), { ...toActivityRequest(apiRegion, filters), withCauses }),
    readActivity(ledger(), { apiRegion, outcome: 'unresolved', limit: shownUnresolved }),
    countUnresolved(ledger(), apiRegion),
    listActors(ledger()),
  ]);
  return { page, unresolved, count, people, readAtMs: Date.now() };
}
