import { Fragment } from 'react';
import { commonTexts } from '#messages/common';
import { Kbd } from './kbd';
import { ModKey } from './mod-key';

/**
 * The keys of a shortcut, as labelled on the reader's keyboard. `keys` are alternatives. Within one, `Mod` is the
 * platform's modifier key, and spaces separate keys pressed one after another.
 */
export function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((strokes, index) => (
    <Fragment key={strokes}>
      {index === 0 ? null : <span>{commonTexts.orKey}</span>}
      <Strokes strokes={strokes.split(' ')} />
    </Fragment>
  ));
}

function Strokes({ strokes }: { strokes: readonly string[] }) {
  return strokes.map((stroke, index) => (
    <Fragment key={stroke}>
      {index === 0 ? null : <span>{commonTexts.thenKey}</span>}
      <Kbd>
        {stroke.startsWith('Mod+') ? (
          <>
            <ModKey /> {keyLabel(stroke.slice('Mod+'.length))}
          </>
        ) : (
          stroke
        )}
      </Kbd>
    </Fragment>
  ));
}

/** In a chord, a letter is shown as a capital, as on the keyboard. */
function keyLabel(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
