'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { WorkColumn } from '@/components/ui/work-column';
import { ledgerLookMs } from '@/lib/client/until-ledger-is-back';

/** Stands in the place of a page whose data the ledger cannot give now, and looks by itself whether it can. */
export function LedgerUnavailable() {
  const router = useRouter();
  const [trying, startTrying] = useTransition();
  useEffect(() => {
    const look = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, ledgerLookMs);
    return () => clearInterval(look);
  }, [router]);
  return (
    <WorkColumn>
      <div role="alert" className="grid justify-items-start gap-3">
        <h1>The ledger is unavailable</h1>
        <p>
          Account Desk cannot read what was sent from here, and until it can, nothing is sent. This page comes
          back by itself; if it lasts, tell an administrator.
        </p>
        <Button variant="primary" busy={trying} onClick={() => startTrying(() => router.refresh())}>
          Try again
        </Button>
      </div>
    </WorkColumn>
  );
}
