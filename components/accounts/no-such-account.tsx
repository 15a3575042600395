'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { WorkColumn } from '@/components/ui/work-column';

/** Stands in the place of an account's page where there is no such account. */
export function NoSuchAccount() {
  const { apiRegion } = useParams();
  return (
    <WorkColumn>
      <div className="grid gap-2">
        <h1>There is no such account here</h1>
        <p>
          The link may be old, mistyped, or of another API region. Nothing was sent. Look for the account by
          its name.
        </p>
        <p>
          <Link href={`/${String(apiRegion)}/accounts`} prefetch={false} className="lone-link">
            Go to the accounts
          </Link>
        </p>
      </div>
    </WorkColumn>
  );
}
