'use client';

import { languageTexts } from '#messages/language';
import { pageErrorTexts } from '#messages/shell/page-error';
import './globals.css';
import { PageError } from '@/components/shell/pages/page-error';

interface GlobalErrorProps {
  error: unknown;
  retry: () => void;
}

/** For pages outside of the shell, and where the layout itself failed: it brings its own document. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang={languageTexts.code}>
      <body>
        <title>{pageErrorTexts.documentTitle}</title>
        <main className="mx-auto w-full max-w-work px-4 py-16 md:px-7">
          <PageError error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
