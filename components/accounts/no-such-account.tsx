'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { noSuchAccountTexts } from '#messages/lists/no-such-account';
import { WorkColumn } from '@/components/ui/page/work-column';

/** Shown when there is no such account. */
export function NoSuchAccount() {
  const { apiRegion } = useParams();
  const { title, explanation, goToAccounts } = noSuchAccountTexts;
  return (
    <WorkColumn>
      <div className="grid gap-2">
        <h1>{title}</h1>
        <p>{explanation}</p>
        <p>
          <Link href={`/${String(apiRegion)}/accounts`} prefetch={false} className="lone-link">
            {goToAccounts}
          </Link>
        </p>
      </div>
    </WorkColumn>
  );
}
