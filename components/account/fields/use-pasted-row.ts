'use client';

import { type ClipboardEvent, useState } from 'react';
import { type PastedRow, readPastedRow } from '@/lib/client/account/pasted-row';

/** Notices a row of a spreadsheet that was pasted into the name. The paste itself goes on as always. */
export function usePastedRow() {
  const [row, setRow] = useState<PastedRow | null>(null);
  return {
    row,
    forget: () => setRow(null),
    notice({ target, clipboardData }: ClipboardEvent) {
      if (!(target instanceof HTMLInputElement) || target.name !== 'reference' || target.readOnly) return;
      const text = clipboardData.getData('text/plain');
      if (/[\t\r\n]/.test(text)) setRow(readPastedRow(text));
    },
  };
}
