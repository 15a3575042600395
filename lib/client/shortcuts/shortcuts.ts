/** What a shortcut does. */
export type ShortcutAction = 'save' | 'search' | 'new-account' | 'accounts' | 'activity' | 'help';

export interface Shortcut {
  action: ShortcutAction;
  /** Each is enough. Strokes after a space come one after another; `Mod` is Command on Apple's systems, else Control. */
  keys: readonly string[];
}

/** Every shortcut there is, in the order of the help sheet. */
export const shortcuts: readonly Shortcut[] = [
  { action: 'save', keys: ['Mod+s', 'Mod+Enter'] },
  { action: 'search', keys: ['/'] },
  { action: 'new-account', keys: ['n'] },
  { action: 'accounts', keys: ['g a'] },
  { action: 'activity', keys: ['g h'] },
  { action: 'help', keys: ['?'] },
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

/** Reads strokes one after another; `atMs` is the time of each. Gives the action that a stroke completes, or null. */
export function createStrokeReader(): (stroke: string, atMs: number) => ShortcutAction | null {
  let last = { stroke: '', atMs: 0 };
  return (stroke, atMs) => {
    const sequence = atMs - last.atMs < sequenceMs ? `${last.stroke} ${stroke}` : stroke;
    const found = actionOf(sequence) ?? actionOf(stroke);
    last = { stroke: found === null ? stroke : '', atMs };
    return found;
  };
}

function actionOf(keys: string): ShortcutAction | null {
  return shortcuts.find((shortcut) => shortcut.keys.includes(keys))?.action ?? null;
}
