import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { pageTexts } from '#messages/shell/pages';
import { signInTexts } from '#messages/shell/sign-in';
import { EnvironmentBanner } from '@/components/shell/environment-banner';
import { PageMessage } from '@/components/shell/pages/page-message';
import { type SignInChoice, SignInForm } from '@/components/sign-in/sign-in-form';
import { nullIfUnavailable } from '@/lib/server/answers/null-if-unavailable';
import { demoPeople } from '@/lib/server/auth/demo-sign-in';
import { toReturnPath } from '@/lib/server/auth/local-path';
import { readStaff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import { signInFailureOf } from './sign-in-failures';

export const metadata: Metadata = { title: pageTexts.titles.signIn };

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The ways to sign in. Somebody already signed in goes straight to the page they asked for. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const returnPath = toReturnPath([callbackUrl].flat()[0]);
  // Without the ledger nobody goes on from here, and the page that they would come to says why.
  if ((await nullIfUnavailable(readStaff)) !== null) redirect(returnPath);
  const { sandbox, demoSignIn } = env();
  return (
    <>
      {sandbox ? <EnvironmentBanner /> : null}
      <PageMessage title={signInTexts.heading}>
        {demoSignIn ? <p className="text-ink-2">{signInTexts.demo}</p> : null}
        <noscript>
          <p>{signInTexts.needsJavaScript}</p>
        </noscript>
        <SignInForm
          choices={demoSignIn ? demoChoices : [singleSignOn]}
          callbackUrl={returnPath}
          failure={signInFailureOf([error].flat()[0])}
        />
      </PageMessage>
    </>
  );
}

const demoChoices: readonly SignInChoice[] = demoPeople.map(({ role, name, may }) => ({
  role,
  label: signInTexts.continueAs(name),
  explanation: may,
}));

const singleSignOn: SignInChoice = {
  role: null,
  ...signInTexts.singleSignOn,
};
