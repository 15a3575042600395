'use client';

import { PageError } from '@/components/shell/pages/page-error';

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <main className="mx-auto w-full max-w-work px-4 py-16 md:px-7">
      <PageError error={error} retry={retry} />
    </main>
  );
}
