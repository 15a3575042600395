'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { WorkColumn } from '@/components/ui/work-column';

/** Stands in the place of a page whose data the ledger cannot give now. */
export function LedgerUnavailable() {
  const router = useRouter();
  const [trying, startTrying] = useTransition();
  return (
    <WorkColumn>
      <div role="alert" className="grid justify-items-start gap-3">
        <h1>The ledger is unavailable</h1>
        <p>
          Account Desk cannot read what was sent from here, and until it can, nothing is sent. Try again in a
          minute; if it lasts, tell an administrator.
        </p>
        <Button variant="primary" busy={trying} onClick={() => startTrying(() => router.refresh())}>
          Try again
        </Button>
      </div>
    </WorkColumn>
  );
}
