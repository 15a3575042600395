import { Fragment } from 'react';
import { frameTexts } from '#messages/shell/frame';
import { Sheet } from '@/components/ui/dialog/sheet';
import { Kbd } from '@/components/ui/kbd';
import { ModKey } from '@/components/ui/mod-key';
import { shortcuts } from '@/lib/client/shortcuts/shortcuts';
import { helpSheet } from './sheets';

/** Every shortcut, with its keys as they are printed on this person's keyboard. */
export function HelpSheet() {
  return (
    <Sheet id={helpSheet} title={frameTexts.help.title}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        {shortcuts.map(({ deed, keys }) => (
          <Fragment key={deed}>
            <dt>{frameTexts.help.deeds[deed]}</dt>
            <dd className="flex flex-wrap items-center gap-1.5 text-ink-2 max-sm:mb-1 sm:justify-end">
              {keys.map((strokes, index) => (
                <Fragment key={strokes}>
                  {index === 0 ? null : <span>{frameTexts.help.or}</span>}
                  <Keys strokes={strokes} />
                </Fragment>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className="text-sm text-ink-2">{frameTexts.help.where}</p>
    </Sheet>
  );
}

function Keys({ strokes }: { strokes: string }) {
  return strokes.split(' ').map((stroke, index) => (
    <Fragment key={stroke}>
      {index === 0 ? null : <span>{frameTexts.help.andThen}</span>}
      <Kbd>
        {stroke.startsWith('Mod+') ? (
          <>
            <ModKey /> {named(stroke.slice('Mod+'.length))}
          </>
        ) : (
          stroke
        )}
      </Kbd>
    </Fragment>
  ));
}

/** Held with another key a letter is printed large, as on the keyboard. */
function named(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
