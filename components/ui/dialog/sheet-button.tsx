'use client';

import type { ComponentPropsWithRef } from 'react';
import { openSheet } from './open-sheet';

interface SheetButtonProps extends ComponentPropsWithRef<'button'> {
  /** The sheet that it opens. */
  sheet: string;
}

/** A button that opens a sheet of the page. */
export function SheetButton({ sheet, ...button }: SheetButtonProps) {
  return <button {...button} type="button" aria-haspopup="dialog" onClick={() => openSheet(sheet)} />;
}
