import type { ReactNode } from 'react';
import { WorkFooter } from './work-footer';

interface WorkColumnProps {
  children: ReactNode;
  /** Stays at the bottom of the window while the column scrolls. */
  footer?: ReactNode;
}

/**
 * The page's one column of work. It fills the remaining height, so that its footer is at the bottom and in view,
 * unless a strong zoom leaves no room for it.
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
      {footer === undefined ? null : <WorkFooter>{footer}</WorkFooter>}
    </div>
  );
}
