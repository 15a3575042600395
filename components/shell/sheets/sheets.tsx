'use client';

import { type ComponentPropsWithRef, createContext, type ReactNode, useContext, useState } from 'react';
import { late } from '@/components/ui/late';
import { useShortcut } from '@/lib/client/shortcuts/shortcut-controls';

const HelpSheet = late(async () => (await import('./help-sheet')).HelpSheet);
const PreferencesSheet = late(async () => (await import('./preferences-sheet')).PreferencesSheet);

type SheetName = 'help' | 'preferences';

const OpenSheet = createContext<(name: SheetName) => void>(() => undefined);

/** The shell's sheets, and what opens them from anywhere in it: a SheetButton, and `?` for the help. */
export function Sheets({ children }: { children: ReactNode }) {
  // A new object each time: where a sheet could not be loaded, the next press tries again.
  const [open, setOpen] = useState<{ name: SheetName } | null>(null);
  const close = () => setOpen(null);
  useShortcut('help', () => {
    setOpen({ name: 'help' });
    return true;
  });
  return (
    <OpenSheet value={(name) => setOpen({ name })}>
      {children}
      {open?.name === 'help' ? <HelpSheet onClose={close} /> : null}
      {open?.name === 'preferences' ? <PreferencesSheet onClose={close} /> : null}
    </OpenSheet>
  );
}

interface SheetButtonProps extends ComponentPropsWithRef<'button'> {
  sheet: SheetName;
}

/** A button that opens one of the shell's sheets. */
export function SheetButton({ sheet, ...button }: SheetButtonProps) {
  const openSheet = useContext(OpenSheet);
  return <button {...button} type="button" aria-haspopup="dialog" onClick={() => openSheet(sheet)} />;
}
