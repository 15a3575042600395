import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CopyButton } from '@/components/ui/copy-button';
import { curlExample } from '@/lib/sandbox/curl-example';
import { env } from '@/lib/server/env';
import { MagicReferenceTable } from './magic-reference-table';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Sandbox' };

/** What the sandbox is and how to call it; needs no session, like the sandbox itself. */
export default function SandboxPage() {
  const { sandbox, publicOrigin } = env();
  if (!sandbox) notFound();
  const example = curlExample(publicOrigin);
  return (
    <main className="mx-auto grid w-full max-w-3xl gap-8 px-4 py-8 text-sm text-ink sm:px-6">
      <header className="grid gap-3">
        <p>
          <Link href="/" className="lone-link text-accent underline underline-offset-4">
            Open Account Desk
          </Link>
        </p>
        <h1 className="text-lg font-semibold">The sandbox</h1>
        <p>
          A copy of the accounts API inside this app, used until real credentials are set. Nothing sent here
          reaches CustomerGauge. Each API region has its own accounts, kept on this server’s disk.
        </p>
      </header>
      <section aria-labelledby="magic" className="grid gap-3">
        <h2 id="magic" className="font-semibold">
          See it go wrong
        </h2>
        <p>Save an account with one of these names. Every other name is saved as usual.</p>
        <MagicReferenceTable />
      </section>
      <section aria-labelledby="curl" className="grid gap-3">
        <h2 id="curl" className="font-semibold">
          Call it with curl
        </h2>
        <p>
          Client id and client secret are both <code className="font-mono">sandbox</code>. For another API
          region put <code className="font-mono">us</code> or <code className="font-mono">au</code> in both
          addresses. The first call answers 201, the next ones 200.
        </p>
        <CopyButton text={example} label="Copy commands" />
        <section
          aria-label="Commands for curl"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too (WCAG 2.1.1)
          tabIndex={0}
          className="overflow-x-auto rounded-md border border-line bg-sunken p-4"
        >
          <pre className="w-max font-mono leading-6">{example}</pre>
        </section>
      </section>
    </main>
  );
}
