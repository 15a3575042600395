import type { Metadata } from 'next';
import Link from 'next/link';
import { PageMessage } from '@/components/shell/page-message';

export const metadata: Metadata = { title: 'No such page' };

export default function NotFound() {
  return (
    <PageMessage title="There is no page at this address">
      <p>The link may be old or mistyped. Nothing was sent.</p>
      <p>
        <Link href="/" className="lone-link">
          Go to the accounts
        </Link>
      </p>
    </PageMessage>
  );
}
