'use client';

import { Button } from '@/components/ui/button';

interface PageErrorProps {
  error: unknown;
  retry: () => void;
}

/** What stands in place of a page that failed while it was drawn. The error's own words are not shown. */
export function PageError({ error, retry }: PageErrorProps) {
  const code = digestOf(error);
  return (
    <div role="alert" className="grid justify-items-start gap-3">
      <h1>This page could not be shown</h1>
      <p>
        Something failed while it was drawn. That sent nothing of what you typed. A save that was running may
        have gone through; saving the same values again does no harm.
      </p>
      <p className="text-ink-2">
        If trying again does not help, tell an administrator when it happened
        {code === null ? '' : ' and this code'}.{' '}
        {code === null ? null : <code className="font-mono">{code}</code>}
      </p>
      <Button variant="primary" onClick={retry}>
        Try again
      </Button>
    </div>
  );
}

/** The framework's name for an error of the server, which stands in its log too. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : null;
}
