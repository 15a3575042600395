'use client';

import { type ClipboardEvent, useState } from 'react';
import { type PastedRow, readPastedRow } from '@/lib/client/account/pasted-row';

/** Notices when a spreadsheet row is pasted into the name. The paste itself goes ahead as usual. */
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
