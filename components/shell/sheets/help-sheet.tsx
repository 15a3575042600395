import { Fragment } from 'react';
import { frameTexts } from '#messages/shell/frame';
import { Sheet } from '@/components/ui/dialog/sheet';
import { Keys } from '@/components/ui/keys/keys';
import { hasShortcut } from '@/lib/client/shortcuts/shortcut-controls';
import { type Shortcut, shortcuts } from '@/lib/client/shortcuts/shortcuts';

/** The status is for administrators: nobody else is told of its keys. */
function isOffered({ action }: Shortcut): boolean {
  return action !== 'status' || hasShortcut(action);
}

/** Every shortcut, with the keys as labelled on this person's keyboard. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={frameTexts.help.title} onClose={onClose}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        {shortcuts.filter(isOffered).map(({ action, keys }) => (
          <Fragment key={action}>
            <dt>{frameTexts.help.actions[action]}</dt>
            <dd className="flex flex-wrap items-center gap-1.5 text-ink-2 max-sm:mb-1 sm:justify-end">
              <Keys keys={keys} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className="text-sm text-ink-2">{frameTexts.help.where}</p>
    </Sheet>
  );
}
