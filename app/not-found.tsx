import type { Metadata } from 'next';
import Link from 'next/link';
import { pageTexts } from '#messages/shell/pages';
import { PageMessage } from '@/components/shell/pages/page-message';

export const metadata: Metadata = { title: pageTexts.titles.notFound };

const { heading, explanation, goToAccounts } = pageTexts.notFound;

export default function NotFound() {
  return (
    <PageMessage title={heading}>
      <p>{explanation}</p>
      <p>
        <Link href="/" className="lone-link">
          {goToAccounts}
        </Link>
      </p>
    </PageMessage>
  );
}
