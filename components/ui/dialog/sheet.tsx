'use client';

import { type ReactNode, useId } from 'react';
import { commonTexts } from '#messages/common';
import { Button } from '@/components/ui/button';
import { dialogStyle, showAsModal } from './dialog';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A modal dialog for reading or settings. Escape, Close and, in browsers that support `closedby`, a click outside
 * close it.
 */
export function Sheet({ title, onClose, children }: SheetProps) {
  const titleId = useId();
  return (
    <dialog
      ref={showAsModal}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
      className={dialogStyle}
    >
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
