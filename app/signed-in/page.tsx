import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { pageTexts } from '#messages/shell/pages';
import { signInTexts } from '#messages/shell/sign-in';
import { PageMessage } from '@/components/shell/pages/page-message';
import { SignedIn } from '@/components/sign-in/signed-in';
import { personIdOf } from '@/lib/server/auth/person-id';
import { readStaff } from '@/lib/server/auth/require-staff';

export const metadata: Metadata = { title: pageTexts.titles.signedIn };

/** Where the small sign-in window ends: it tells the window that waits for it, and closes itself. */
export default async function SignedInPage() {
  const staff = await readStaff();
  if (staff === null) redirect('/sign-in?callbackUrl=%2Fsigned-in');
  const { actor } = staff;
  return (
    <PageMessage title={signInTexts.signedInAs(actor.name)}>
      <SignedIn person={{ id: personIdOf(actor), name: actor.name }} />
    </PageMessage>
  );
}
