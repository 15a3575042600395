import { Fragment } from 'react';
import { commonTexts } from '#messages/common';
import { Kbd } from './kbd';
import { ModKey } from './mod-key';

/**
 * A shortcut's keys as they are printed on the reader's keyboard. Each of `keys` is enough; in one, `Mod` is the
 * key that shortcuts are held with, and a space stands between strokes that come one after another.
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

/** Held with another key a letter is printed large, as on the keyboard. */
function keyLabel(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
