import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { pageTexts } from '#messages/shell/pages';
import { ActivityFrame, ActivitySkeleton } from '@/components/activity/activity-frame';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { activityQueryOf, readActivityFilters } from '@/lib/schemas/activity-filters';
import { isApiRegion } from '@/lib/schemas/api-region';
import { mayEndSessions } from '@/lib/schemas/role';
import { requireStaff } from '@/lib/server/auth/require-staff';
import { Activity } from './activity';

export const metadata: Metadata = { title: pageTexts.titles.activity };

interface PageProps {
  params: Promise<{ apiRegion: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ActivityPage({ params, searchParams }: PageProps) {
  const { apiRegion } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const parameters = await searchParams;
  const { filters, refused } = readActivityFilters((name) => parameters[name]);
  const query = activityQueryOf(filters);
  const staff = await requireStaff(`/${apiRegion}/activity${query === '' ? '' : `?${query}`}`);
  if (staff === null) return <LedgerUnavailable />;
  const role = staff.roles[apiRegion];
  // The layout explains this in place of the page.
  if (role === null) return null;
  // Signed-in or not is decided before anything streams, so that the redirect to the sign-in page is a real one and
  // not a script.
  const waiting = (
    <ActivityFrame apiRegion={apiRegion}>
      <ActivitySkeleton />
    </ActivityFrame>
  );
  return (
    <Suspense key={apiRegion} fallback={waiting}>
      <Activity
        apiRegion={apiRegion}
        filters={filters}
        refused={refused}
        role={role}
        mayEndSessions={mayEndSessions(staff.roles)}
      />
    </Suspense>
  );
}
