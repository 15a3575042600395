'use client';

import { PageError } from '@/components/shell/pages/page-error';

interface StaffErrorProps {
  error: unknown;
  retry: () => void;
}

/** The shell stays around a page that failed: the way to another page or API region stays open. */
export default function StaffError({ error, retry }: StaffErrorProps) {
  return (
    <div className="mx-auto w-full max-w-work px-4 py-5 md:px-7">
      <PageError error={error} retry={retry} />
    </div>
  );
}
