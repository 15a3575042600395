import type { Metadata } from 'next';
import { pageTexts } from '#messages/shell/pages';
import { statusTexts } from '#messages/status/status';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { StatusPage } from '@/components/status/status-page';
import { Note } from '@/components/ui/note';
import { WorkColumn } from '@/components/ui/page/work-column';
import { administersSome } from '@/lib/schemas/role';
import { nullIfUnavailable } from '@/lib/server/answers/null-if-unavailable';
import { requireStaff } from '@/lib/server/auth/require-staff';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { readStatus } from '@/lib/server/status/read-status';

export const metadata: Metadata = { title: pageTexts.titles.status };

export default async function Page() {
  const staff = await requireStaff('/status');
  if (staff === null) return <LedgerUnavailable />;
  if (!administersSome(staff.roles)) return <Closed />;
  const status = await nullIfUnavailable(() => readStatus(ledger(), staff));
  return status === null ? <LedgerUnavailable /> : <StatusPage first={status} />;
}

function Closed() {
  return (
    <WorkColumn>
      <h1>{statusTexts.heading}</h1>
      <Note kind="warn" heading={statusTexts.closed}>
        <p>{statusTexts.closedExplanation}</p>
      </Note>
    </WorkColumn>
  );
}
