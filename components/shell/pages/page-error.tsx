'use client';

import { commonTexts } from '#messages/common';
import { pageErrorTexts } from '#messages/shell/page-error';
import { Button } from '@/components/ui/button';
import { sentence } from '@/components/ui/sentence';

interface PageErrorProps {
  error: unknown;
  retry: () => void;
}

/** Shown instead of a page that failed to render. The error's own message stays hidden. */
export function PageError({ error, retry }: PageErrorProps) {
  const code = digestOf(error);
  return (
    <div role="alert" className="grid justify-items-start gap-3">
      <h1>{pageErrorTexts.title}</h1>
      <p>{pageErrorTexts.explanation}</p>
      <p className="text-ink-2">
        {code === null
          ? pageErrorTexts.advice
          : sentence(pageErrorTexts.adviceWithCode(<code className="font-mono">{code}</code>))}
      </p>
      <Button variant="primary" onClick={retry}>
        {commonTexts.tryAgain}
      </Button>
    </div>
  );
}

/** The framework's ID for a server error, which is also in the server's log. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : null;
}
