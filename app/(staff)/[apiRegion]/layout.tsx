import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { ClosedApiRegion } from '@/components/shell/pages/closed-api-region';
import { isApiRegion } from '@/lib/schemas/api-region';
import { readNamedStaff } from '@/lib/server/auth/require-staff';
import { apiRegionStatesOf } from '../api-regions';

interface ApiRegionLayoutProps {
  children: ReactNode;
  params: Promise<{ apiRegion: string }>;
}

/**
 * Explains why an API region cannot be used, in place of its pages. The pages still run beside this layout, so
 * one that reads data must check the role itself.
 */
export default async function ApiRegionLayout({ children, params }: ApiRegionLayoutProps) {
  const { apiRegion } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const staff = await readNamedStaff();
  if (staff === null) return children;
  const states = apiRegionStatesOf(staff);
  const state = states[apiRegion];
  if (state === 'ready') return children;
  return <ClosedApiRegion apiRegion={apiRegion} why={state} states={states} />;
}
