'use client';

import { type ClipboardEvent, useState } from 'react';
import type { PastedRow } from '@/lib/client/account/pasted-row';
import type { PasteOffer } from './paste-offer';

/** Notices a row of a spreadsheet that was pasted into the name. The paste itself goes on as always. */
export function usePastedRow() {
  const [offer, setOffer] = useState<{ row: PastedRow; PasteOffer: typeof PasteOffer } | null>(null);

  async function read(text: string) {
    const [{ readPastedRow }, part] = await Promise.all([
      import('@/lib/client/account/pasted-row'),
      import('./paste-offer'),
    ]);
    const row = readPastedRow(text);
    setOffer(row === null ? null : { row, PasteOffer: part.PasteOffer });
  }

  return {
    offer,
    forget: () => setOffer(null),
    notice({ target, clipboardData }: ClipboardEvent) {
      if (!(target instanceof HTMLInputElement) || target.name !== 'reference' || target.readOnly) return;
      const text = clipboardData.getData('text/plain');
      // Without the network the paste is just a paste.
      if (/[\t\r\n]/.test(text)) read(text).catch(() => undefined);
    },
  };
}
