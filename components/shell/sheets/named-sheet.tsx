'use client';

import { HelpSheet } from './help-sheet';
import { PreferencesSheet } from './preferences-sheet';

export type SheetName = 'help' | 'preferences';

/** One of the shell's sheets. Their code is fetched together, because most of it is the same. */
export function NamedSheet({ name, onClose }: { name: SheetName; onClose: () => void }) {
  return name === 'help' ? <HelpSheet onClose={onClose} /> : <PreferencesSheet onClose={onClose} />;
}
