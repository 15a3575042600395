import { statusTexts } from '#messages/status/status';
import { Moment } from '@/components/ui/moment';
import type { Status } from '@/lib/schemas/status';
import { Card, Fact, Facts } from './facts';

const { ledger: ledgerTexts, app: appTexts } = statusTexts;

/** Where the ledger is and how much is in it. */
export function LedgerCard({ ledger }: { ledger: Status['ledger'] }) {
  const { database, sizeBytes, attempts, unresolved, unresolvedLimit } = ledger;
  return (
    <Card heading={ledgerTexts.heading}>
      <Facts>
        <Fact name={ledgerTexts.database}>{ledgerTexts.databases[database]}</Fact>
        <Fact name={ledgerTexts.size}>{ledgerTexts.megabytes(sizeBytes / 1024 / 1024)}</Fact>
        <Fact name={ledgerTexts.attempts}>{statusTexts.count(attempts)}</Fact>
        <Fact name={ledgerTexts.unresolved}>
          {unresolved < unresolvedLimit ? statusTexts.count(unresolved) : ledgerTexts.atLeast(unresolved)}
        </Fact>
      </Facts>
    </Card>
  );
}

/** The process that answered. The next answer may come from another. */
export function ProcessCard({ version, startedAt }: Pick<Status, 'version' | 'startedAt'>) {
  return (
    <Card heading={appTexts.heading}>
      <Facts>
        <Fact name={appTexts.version}>{version}</Fact>
        <Fact name={appTexts.started}>
          <Moment at={startedAt} style="full" />
        </Fact>
      </Facts>
    </Card>
  );
}
