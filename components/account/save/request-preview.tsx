'use client';

import { requestPreviewTexts } from '#messages/account/request-preview';
import { commonTexts } from '#messages/common';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog/dialog';
import { bodyToSend, toCurl } from '@/lib/client/account/request-preview';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';

interface RequestPreviewProps {
  accountsUrl: string;
  base: AccountFormValues;
  typed: AccountFormValues;
  onClose: () => void;
}

/** Exactly what Save sends, before it is sent. The access token stays on the server: a placeholder stands for it. */
export function RequestPreview({ accountsUrl, base, typed, onClose }: RequestPreviewProps) {
  const body = bodyToSend(base, typed);
  return (
    <Dialog
      title={requestPreviewTexts.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonTexts.close}</Button>
          <div className="ml-auto">
            <CopyButton text={toCurl(accountsUrl, body)} label={requestPreviewTexts.copy} />
          </div>
        </>
      }
    >
      <p className="wrap-anywhere">
        <code className="font-mono">PUT {accountsUrl}</code>
      </p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={requestPreviewTexts.body}
        className="max-h-60 overflow-auto rounded-md border border-line bg-sunken p-3"
      >
        <pre className="font-mono text-sm">{body}</pre>
      </section>
      <p className="text-sm text-ink-2">{requestPreviewTexts.explanation}</p>
    </Dialog>
  );
}
