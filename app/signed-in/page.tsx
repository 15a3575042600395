import type { Metadata } from 'next';
import { pageTexts } from '#messages/shell/pages';
import { signInTexts } from '#messages/shell/sign-in';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { PageMessage } from '@/components/shell/pages/page-message';
import { SignedIn } from '@/components/sign-in/signed-in';
import { personIdOf } from '@/lib/server/auth/person-id';
import { requireStaff } from '@/lib/server/auth/require-staff';

export const metadata: Metadata = { title: pageTexts.titles.signedIn };

/** Where the small sign-in window ends: it tells the waiting window, then closes itself. */
export default async function SignedInPage() {
  const staff = await requireStaff('/signed-in');
  if (staff === null) return <LedgerUnavailable />;
  const { actor } = staff;
  return (
    <PageMessage title={signInTexts.signedInAs(actor.name)}>
      <SignedIn person={{ id: personIdOf(actor), name: actor.name }} />
    </PageMessage>
  );
}
