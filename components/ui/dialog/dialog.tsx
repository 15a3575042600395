'use client';

import { type ReactNode, useId } from 'react';

/** The style of every modal dialog. */
export const dialogStyle =
  'm-auto w-full max-w-132 rounded-lg border border-line bg-panel p-5 text-ink shadow-float backdrop:bg-[oklch(0.15_0.02_265/0.5)] max-sm:max-w-[calc(100%-1.5rem)] max-sm:p-4';

interface DialogProps {
  title: string;
  children?: ReactNode;
  /** The buttons. The first gets the focus. */
  actions: ReactNode;
  /** Escape was pressed. */
  onClose: () => void;
}

/** A modal question, open while it is rendered. */
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
 * A ref that opens a dialog as modal while it is rendered: the browser keeps the focus inside and hides the rest
 * of the page from assistive technology. It is closed before it is removed, so that the focus returns to where it
 * was.
 */
export function showAsModal(dialog: HTMLDialogElement | null) {
  dialog?.showModal();
  return () => dialog?.close();
}
