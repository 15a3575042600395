'use client';

import {
  type ComponentPropsWithRef,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';
import { failureTexts } from '#messages/api/failures';
import { late } from '@/components/ui/late';
import { showToast } from '@/components/ui/toasts/toaster';
import { useShortcut } from '@/lib/client/shortcuts/shortcut-controls';
import type { SheetName } from '../dialogs';

const NamedSheet = late(async () => (await import('../dialogs')).NamedSheet, NotLoaded);

const OpenSheet = createContext<(name: SheetName) => void>(() => undefined);

/** The shell's sheets. A SheetButton anywhere inside opens them, and `?` opens the help. */
export function Sheets({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<SheetName | null>(null);
  const close = () => setOpen(null);
  useShortcut('help', () => {
    setOpen('help');
    return true;
  });
  return (
    <OpenSheet value={setOpen}>
      {children}
      {open === null ? null : <NamedSheet name={open} onClose={close} />}
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

/** Replaces a sheet whose code could not be fetched. The next press tries again. */
function NotLoaded({ onClose }: { onClose: () => void }) {
  useEffect(() => {
    showToast({ kind: 'failure', title: failureTexts.notLoaded, description: failureTexts.read.notLoaded });
    onClose();
  }, [onClose]);
  return null;
}
