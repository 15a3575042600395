import { useEffect, useEffectEvent } from 'react';
import type { ShortcutAction } from './shortcuts';

/** Does what the shortcut asks for. False where that is not possible now, such as by a button out of sight. */
type Handler = () => boolean;

/** The newest first. */
const controls: { action: ShortcutAction; handle: Handler }[] = [];

/** Answers the shortcut for as long as the component is on the page. */
export function useShortcut(action: ShortcutAction, handle: Handler): void {
  const latest = useEffectEvent(handle);
  useEffect(() => {
    const control = { action, handle: () => latest() };
    controls.unshift(control);
    return () => void controls.splice(controls.indexOf(control), 1);
  }, [action]);
}

/** True where something on the page answers the shortcut, even if it cannot do so now. */
export function hasShortcut(action: ShortcutAction): boolean {
  return controls.some((control) => control.action === action);
}

/** Asks the newest control first. False where none could answer. */
export function runShortcut(action: ShortcutAction): boolean {
  return controls.filter((control) => control.action === action).some(({ handle }) => handle());
}

/** Presses a button, if it is in sight and can be pressed. */
export function press(button: HTMLButtonElement | null): boolean {
  if (button === null || button.disabled || button.getClientRects().length === 0) return false;
  button.click();
  return true;
}
