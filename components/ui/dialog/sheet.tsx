'use client';

import type { ReactNode } from 'react';
import { commonTexts } from '#messages/common';
import { Button } from '@/components/ui/button';
import { dialogLook } from './dialog';

interface SheetProps {
  /** What `openSheet` opens it by. */
  id: string;
  title: string;
  children: ReactNode;
}

/**
 * A modal dialog that is part of the page from the start: opening it loads nothing, so that it works offline
 * too. Escape, Close and, where the browser knows `closedby`, a click outside of it close it.
 */
export function Sheet({ id, title, children }: SheetProps) {
  const titleId = `${id}-title`;
  return (
    <dialog id={id} aria-labelledby={titleId} closedby="any" className={dialogLook}>
      <form method="dialog" autoComplete="off" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id={titleId} className="text-lg">
          {title}
        </h2>
        {children}
        <Button type="submit" className="justify-self-start">
          {commonTexts.close}
        </Button>
      </form>
    </dialog>
  );
}
