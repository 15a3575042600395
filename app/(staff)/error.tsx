'use client';

import { PageError } from '@/components/shell/pages/page-error';
import { WorkColumn } from '@/components/ui/page/work-column';

interface StaffErrorProps {
  error: unknown;
  retry: () => void;
}

/** As app/error.tsx, with the shell left around it: the way to another page or API region stays open. */
export default function StaffError({ error, retry }: StaffErrorProps) {
  return (
    <WorkColumn>
      <PageError error={error} retry={retry} />
    </WorkColumn>
  );
}
