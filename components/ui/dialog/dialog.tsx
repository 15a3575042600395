'use client';

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';

/** Every modal dialog's own. */
export const dialogLook =
  'm-auto w-full max-w-132 rounded-lg border border-line bg-panel p-5 text-ink shadow-float backdrop:bg-[oklch(0.15_0.02_265/0.5)] max-sm:max-w-[calc(100%-1.5rem)] max-sm:p-4';

interface DialogProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  /** The buttons, the first of which takes the focus. */
  actions: ReactNode;
  /** Escape was pressed, or the dialog was closed after `open` became false: may come twice. */
  onClose: () => void;
}

/**
 * A modal question on the native <dialog>: the browser keeps the focus inside, hides the rest of the page
 * from assistive technology, and gives the focus back to where it was.
 */
export function Dialog({ open, title, children, actions, onClose }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);

  // One that is taken away while it is open gives the focus back as well.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => dialog?.close();
  }, []);

  return (
    <dialog ref={ref} aria-labelledby={titleId} onClose={onClose} className={dialogLook}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 id={titleId} className="text-lg">
          {title}
        </h2>
        {children}
        <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
      </div>
    </dialog>
  );
}
