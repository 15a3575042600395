import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FileImport } from '@/components/import/file-import';
import { Note } from '@/components/ui/note';
import { WorkColumn } from '@/components/ui/work-column';
import { apiRegionLabels, isApiRegion } from '@/lib/schemas/api-region';
import { mayAccess } from '@/lib/schemas/role';
import { requireStaff } from '@/lib/server/auth/require-staff';

export const metadata: Metadata = { title: 'Load accounts from a file' };

export default async function ImportPage({ params }: { params: Promise<{ apiRegion: string }> }) {
  const { apiRegion } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const staff = await requireStaff(`/${apiRegion}/accounts/import`);
  if (mayAccess(staff.roles[apiRegion], 'admin')) return <FileImport key={apiRegion} apiRegion={apiRegion} />;
  const region = apiRegionLabels[apiRegion];
  return (
    <WorkColumn>
      <h1>Load accounts from a file</h1>
      <Note kind="warn" heading={`Only an administrator of ${region} can load accounts`}>
        <p>
          Nothing was sent or changed. Ask one of them, or go back to{' '}
          <Link href={`/${apiRegion}/accounts`}>the accounts</Link>.
        </p>
      </Note>
    </WorkColumn>
  );
}
