import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { nameTexts } from '#messages/names';
import { pageTexts } from '#messages/shell/pages';
import { FileImport } from '@/components/import/file-import';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { Note } from '@/components/ui/note';
import { WorkColumn } from '@/components/ui/page/work-column';
import { sentence } from '@/components/ui/sentence';
import { isApiRegion } from '@/lib/schemas/api-region';
import { mayAccess } from '@/lib/schemas/role';
import { requireStaff } from '@/lib/server/auth/require-staff';

export const metadata: Metadata = { title: pageTexts.titles.fileImport };

export default async function ImportPage({ params }: { params: Promise<{ apiRegion: string }> }) {
  const { apiRegion } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const staff = await requireStaff(`/${apiRegion}/accounts/import`);
  if (staff === null) return <LedgerUnavailable />;
  if (mayAccess(staff.roles[apiRegion], 'admin')) return <FileImport key={apiRegion} apiRegion={apiRegion} />;
  const { closed, closedExplanation } = pageTexts.fileImport;
  const toAccounts = (text: string) => <Link href={`/${apiRegion}/accounts`}>{text}</Link>;
  return (
    <WorkColumn>
      <h1>{pageTexts.titles.fileImport}</h1>
      <Note kind="warn" heading={closed(nameTexts.apiRegions[apiRegion])}>
        <p>{sentence(closedExplanation(toAccounts))}</p>
      </Note>
    </WorkColumn>
  );
}
