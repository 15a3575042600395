/** What a shortcut does. */
export type ShortcutDeed = 'save' | 'search' | 'new-account' | 'accounts' | 'activity' | 'help';

export interface Shortcut {
  deed: ShortcutDeed;
  /** Each is enough. Strokes after a space come one after another; `Mod` is Command on Apple's systems, else Control. */
  keys: readonly string[];
}

/** Every shortcut there is, in the order of the help sheet. */
export const shortcuts: readonly Shortcut[] = [
  { deed: 'save', keys: ['Mod+s', 'Mod+Enter'] },
  { deed: 'search', keys: ['/'] },
  { deed: 'new-account', keys: ['n'] },
  { deed: 'accounts', keys: ['g a'] },
  { deed: 'activity', keys: ['g h'] },
  { deed: 'help', keys: ['?'] },
];

/** The parts of a KeyboardEvent that a stroke is read from. */
export type StrokeEvent = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/** The second stroke of a sequence counts for this long. */
const sequenceMs = 1_500;

/**
 * The stroke as the table writes it, such as `Mod+s`, `n` or `?`; null for one with other modifiers and for
 * one that belongs to an input method. Shift is part of how a sign is typed, but makes a letter another one.
 */
export function strokeOf(event: StrokeEvent, isApple: boolean): string | null {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
  const isMod = isApple ? metaKey : ctrlKey;
  const key = latinKey(event);
  const isSign = !/^(?:\p{L}|..+)$/u.test(key);
  if (isComposing || altKey || (isApple ? ctrlKey : metaKey) || (shiftKey && (isMod || !isSign))) return null;
  return (isMod ? 'Mod+' : '') + (key.length > 1 ? key : key.toLowerCase());
}

/** Where the layout types no Latin letters, the letter that is printed on the same key (KeyboardEvent.code in UI Events). */
function latinKey({ key, code }: StrokeEvent): string {
  return /^(?!\p{Script=Latin})\p{L}$/u.test(key) && code.startsWith('Key') ? code.slice(3) : key;
}

/** Reads strokes one after another; `atMs` is the time of each. Gives the deed that a stroke completes, or null. */
export function createStrokeReader(): (stroke: string, atMs: number) => ShortcutDeed | null {
  let last = { stroke: '', atMs: 0 };
  return (stroke, atMs) => {
    const sequence = atMs - last.atMs < sequenceMs ? `${last.stroke} ${stroke}` : stroke;
    const found = deedOf(sequence) ?? deedOf(stroke);
    last = { stroke: found === null ? stroke : '', atMs };
    return found;
  };
}

function deedOf(keys: string): ShortcutDeed | null {
  return shortcuts.find((shortcut) => shortcut.keys.includes(keys))?.deed ?? null;
}
