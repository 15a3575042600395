'use client';

import { type ReactNode, useId } from 'react';

/** Every modal dialog's own. */
export const dialogStyle =
  'm-auto w-full max-w-132 rounded-lg border border-line bg-panel p-5 text-ink shadow-float backdrop:bg-[oklch(0.15_0.02_265/0.5)] max-sm:max-w-[calc(100%-1.5rem)] max-sm:p-4';

interface DialogProps {
  title: string;
  children?: ReactNode;
  /** The buttons, the first of which takes the focus. */
  actions: ReactNode;
  /** Escape was pressed. */
  onClose: () => void;
}

/** A modal question, open for as long as it is drawn. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const titleId = useId();
  return (
    <dialog ref={showAsModal} aria-labelledby={titleId} onClose={onClose} className={dialogStyle}>
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

/**
 * The ref of a dialog that is open for as long as it is drawn: the browser keeps the focus inside and hides the
 * rest of the page from assistive technology. Closed before it goes, it gives the focus back to where it was.
 */
export function showAsModal(dialog: HTMLDialogElement | null) {
  dialog?.showModal();
  return () => dialog?.close();
}
