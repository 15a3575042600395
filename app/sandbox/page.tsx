import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { sandboxTexts } from '#messages/sandbox/sandbox';
import { pageTexts } from '#messages/shell/pages';
import { CopyButton } from '@/components/ui/copy-button';
import { sentence } from '@/components/ui/sentence';
import { curlExample } from '@/lib/sandbox/curl-example';
import { env } from '@/lib/server/env';
import { MagicReferenceTable } from './magic-reference-table';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: pageTexts.titles.sandbox };

const { magic, curl } = sandboxTexts;

/** What the sandbox is and how to call it. Like the sandbox itself, it needs no session. */
export default function SandboxPage() {
  const { sandbox, publicOrigin } = env();
  if (!sandbox) notFound();
  const example = curlExample(publicOrigin);
  return (
    <main className="mx-auto grid w-full max-w-3xl gap-8 px-4 py-8 text-sm text-ink sm:px-6">
      <header className="grid gap-3">
        <p>
          <Link href="/" className="lone-link text-accent underline underline-offset-4">
            {sandboxTexts.open}
          </Link>
        </p>
        <h1 className="text-lg font-semibold">{sandboxTexts.heading}</h1>
        <p>{sandboxTexts.explanation}</p>
      </header>
      <section aria-labelledby="magic" className="grid gap-3">
        <h2 id="magic" className="font-semibold">
          {magic.heading}
        </h2>
        <p>{magic.explanation}</p>
        <MagicReferenceTable />
      </section>
      <section aria-labelledby="curl" className="grid gap-3">
        <h2 id="curl" className="font-semibold">
          {curl.heading}
        </h2>
        <p>{sentence(curl.explanation(code('sandbox'), code('us'), code('au')))}</p>
        <CopyButton text={example} label={curl.copy} />
        <section
          aria-label={curl.label}
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

function code(text: string) {
  return <code className="font-mono">{text}</code>;
}
