import type { ReactNode } from 'react';

interface WorkColumnProps {
  children: ReactNode;
  /** Stays at the bottom of the window while the column scrolls; laid out in one row. */
  footer?: ReactNode;
}

/**
 * The page's one column of work. It fills the height that is left, so that its footer stands at the bottom: in
 * sight, except where a strong zoom would leave hardly anything beside it.
 */
export function WorkColumn({ children, footer }: WorkColumnProps) {
  return (
    <div className="flex min-h-full flex-col">
      <div
        data-work
        className="mx-auto flex w-full max-w-work flex-1 flex-col gap-block-gap px-4 pt-4 pb-8 md:px-7 md:pt-5"
      >
        {children}
      </div>
      {footer === undefined ? null : (
        <div className="border-t border-line bg-panel [@media(min-height:20rem)]:sticky [@media(min-height:20rem)]:bottom-0">
          <div className="mx-auto flex w-full max-w-work items-center gap-3.5 px-4 py-3 md:px-7">
            {footer}
          </div>
        </div>
      )}
    </div>
  );
}
