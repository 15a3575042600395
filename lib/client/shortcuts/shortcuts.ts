/** What a shortcut does. */
export type ShortcutAction = 'save' | 'search' | 'new-account' | 'accounts' | 'activity' | 'status' | 'help';

export interface Shortcut {
  action: ShortcutAction;
  /**
   * Alternatives. Spaces separate keys pressed one after another. `Mod` is Command on Apple's systems, otherwise
   * Control.
   */
  keys: readonly string[];
}

/** All shortcuts, in the order of the help sheet. */
export const shortcuts: readonly Shortcut[] = [
  { action: 'save', keys: ['Mod+s', 'Mod+Enter'] },
  { action: 'search', keys: ['/'] },
  { action: 'new-account', keys: ['n'] },
  { action: 'accounts', keys: ['g a'] },
  { action: 'activity', keys: ['g h'] },
  { action: 'status', keys: ['g s'] },
  { action: 'help', keys: ['?'] },
];

/** The parts of a KeyboardEvent that a keystroke is read from. */
export type StrokeEvent = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/** How long a sequence waits for its second key. */
const sequenceMs = 1_500;

/**
 * The keystroke as written in the table, such as `Mod+s`, `n` or `?`. Null if it has other modifiers or belongs
 * to an input method. Shift is part of typing a symbol, but makes a letter a different one.
 */
export function strokeOf(event: StrokeEvent, isApple: boolean): string | null {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
  const isMod = isApple ? metaKey : ctrlKey;
  const key = latinKey(event);
  const isSign = !/^(?:\p{L}|..+)$/u.test(key);
  if (isComposing || altKey || (isApple ? ctrlKey : metaKey) || (shiftKey && (isMod || !isSign))) return null;
  return (isMod ? 'Mod+' : '') + (key.length > 1 ? key : key.toLowerCase());
}

/** If the layout types no Latin letters, the letter printed on the same key (KeyboardEvent.code in UI Events). */
function latinKey({ key, code }: StrokeEvent): string {
  return /^(?!\p{Script=Latin})\p{L}$/u.test(key) && code.startsWith('Key') ? code.slice(3) : key;
}

/**
 * Reads keystrokes one after another; `atMs` is the time of each. Returns the action that a keystroke completes,
 * or null.
 */
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
