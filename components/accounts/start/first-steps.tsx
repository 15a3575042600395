import Link from 'next/link';
import { accountsTexts } from '#messages/lists/accounts';
import { nameTexts } from '#messages/names';
import { Keys } from '@/components/ui/keys/keys';
import { accountsPath, activityPath } from '@/lib/client/paths';
import { type ShortcutAction, shortcuts } from '@/lib/client/shortcuts/shortcuts';
import type { ApiRegion } from '@/lib/schemas/api-region';

const { start: texts } = accountsTexts;

interface FirstStepsProps {
  apiRegion: ApiRegion;
  mayAdd: boolean;
  mayLoad: boolean;
}

/** How to begin: what the person can do here, each with its shortcut. */
export function FirstSteps({ apiRegion, mayAdd, mayLoad }: FirstStepsProps) {
  const accounts = accountsPath(apiRegion);
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2>{texts.heading}</h2>
      {mayAdd ? null : <p className="text-ink-2">{texts.viewer(nameTexts.apiRegions[apiRegion])}</p>}
      <ul className="border-b border-line *:flex *:min-h-9 *:flex-wrap *:items-center *:justify-between *:gap-x-3 *:border-t *:border-line *:py-1">
        <Step words={texts.find} action="search" />
        {mayAdd ? <Step words={texts.add} action="new-account" href={`${accounts}/new`} /> : null}
        {mayLoad ? <Step words={texts.load} href={`${accounts}/import`} /> : null}
        <Step words={texts.activity} action="activity" href={activityPath(apiRegion)} />
        <Step words={texts.keys} action="help" />
      </ul>
    </section>
  );
}

interface StepProps {
  words: string;
  action?: ShortcutAction;
  href?: string;
}

function Step({ words, action, href }: StepProps) {
  const keys = shortcuts.find((shortcut) => shortcut.action === action)?.keys ?? [];
  return (
    <li>
      {href === undefined ? (
        <span>{words}</span>
      ) : (
        <Link href={href} prefetch={false} className="lone-link">
          {words}
        </Link>
      )}
      <span className="flex items-center gap-1.5 text-ink-2">
        <Keys keys={keys} />
      </span>
    </li>
  );
}
