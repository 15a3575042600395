import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EnvironmentBanner } from '@/components/shell/environment-banner';
import { PageMessage } from '@/components/shell/page-message';
import { type SignInChoice, SignInForm } from '@/components/sign-in/sign-in-form';
import { demoPeople } from '@/lib/server/auth/demo-sign-in';
import { toReturnPath } from '@/lib/server/auth/local-path';
import { readStaff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import { signInFailureOf } from './sign-in-failures';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The ways to sign in; whoever is signed in already goes straight on to the page that they asked for. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const returnPath = toReturnPath([callbackUrl].flat()[0]);
  if ((await readStaff()) !== null) redirect(returnPath);
  const { sandbox, demoSignIn } = env();
  return (
    <>
      {sandbox ? <EnvironmentBanner /> : null}
      <PageMessage title="Sign in">
        {demoSignIn ? (
          <p className="text-ink-2">
            Demo sign-in, without a password: every accounts API in use is on this machine.
          </p>
        ) : null}
        <noscript>
          <p>Account Desk needs JavaScript. Allow it for this site, then reload the page.</p>
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
  label: `Continue as ${name}`,
  explanation: may,
}));

const singleSignOn: SignInChoice = {
  role: null,
  label: 'Continue with single sign-on',
  explanation: 'Leads to your company’s sign-in page, and back here. Your groups decide what you can do.',
};
