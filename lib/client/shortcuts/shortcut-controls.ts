import { useEffect, useEffectEvent } from 'react';
import type { ShortcutAction } from './shortcuts';

/** Does what the shortcut asks for. False if that is not possible now, for example because a button is hidden. */
type Handler = () => boolean;

/** Newest first. */
const controls: { action: ShortcutAction; handle: Handler }[] = [];

/** Handles the shortcut while the component is mounted. */
export function useShortcut(action: ShortcutAction, handle: Handler): void {
  const latest = useEffectEvent(handle);
  useEffect(() => {
    const control = { action, handle: () => latest() };
    controls.unshift(control);
    return () => void controls.splice(controls.indexOf(control), 1);
  }, [action]);
}

/** True if something on the page handles the shortcut, even if it cannot right now. */
export function hasShortcut(action: ShortcutAction): boolean {
  return controls.some((control) => control.action === action);
}

/** Tries the newest control first. False if none could handle it. */
export function runShortcut(action: ShortcutAction): boolean {
  return controls.filter((control) => control.action === action).some(({ handle }) => handle());
}

/** Presses a button if it is visible and enabled. */
export function press(button: HTMLButtonElement | null): boolean {
  if (button === null || button.disabled || button.getClientRects().length === 0) return false;
  button.click();
  return true;
}
