'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import { commonTexts } from '#messages/common';
import { ledgerUnavailableTexts } from '#messages/shell/ledger-unavailable';
import { Button } from '@/components/ui/button';
import { WorkColumn } from '@/components/ui/page/work-column';
import { ledgerPollMs } from '@/lib/client/api/query-client';
import { refreshByPage } from '@/lib/client/api/read-by-page';

/** Shown instead of a page while the ledger is unavailable. Retries by itself. */
export function LedgerUnavailable() {
  const router = useRouter();
  const [trying, startTrying] = useTransition();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refreshByPage(router);
    }, ledgerPollMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <WorkColumn>
      <div role="alert" className="grid justify-items-start gap-3">
        <h1>{ledgerUnavailableTexts.title}</h1>
        <p>{ledgerUnavailableTexts.explanation}</p>
        <Button variant="primary" busy={trying} onClick={() => startTrying(() => router.refresh())}>
          {commonTexts.tryAgain}
        </Button>
      </div>
    </WorkColumn>
  );
}
