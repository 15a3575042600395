'use client';

import { useState } from 'react';
import { accountFormTexts } from '#messages/account/account-form';
import { late } from '@/components/ui/late';
import { type FieldChange, formatChange } from '@/lib/client/words/change';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';

const RequestPreview = late(async () => (await import('./request-preview')).RequestPreview);

const { bar: texts } = accountFormTexts;

interface ChangesLineProps {
  /** What the next save changes on the known account; empty for a new one. */
  changes: readonly FieldChange[];
  /** The URL the server sends to; null if the API region is not configured. */
  accountsUrl: string | null;
  base: AccountFormValues;
  typed: AccountFormValues;
}

/** What the next save changes, on one line that opens the request as it will be sent. */
export function ChangesLine({ changes, accountsUrl, base, typed }: ChangesLineProps) {
  const [isOpen, setOpen] = useState(false);
  const said = changes.map(formatChange).join(' · ');
  if (accountsUrl === null) return <p className="truncate text-sm text-ink-2">{said}</p>;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={said || undefined}
        className="relative block min-h-6 max-w-full cursor-pointer truncate text-left text-sm text-accent underline underline-offset-3"
        onClick={() => setOpen(true)}
      >
        {said === '' ? (
          texts.showRequest
        ) : (
          <>
            {said} <span className="sr-only">{texts.showRequest}</span>
          </>
        )}
      </button>
      {isOpen ? (
        <RequestPreview accountsUrl={accountsUrl} base={base} typed={typed} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
