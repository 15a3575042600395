'use client';

import type { ReactNode } from 'react';

const heightVariable = '--footer-height';

/**
 * What stays at the bottom of the window while a work column scrolls, laid out in one row. Its height is told to
 * the whole page, for what floats above it: its words can fill several lines on a narrow screen.
 */
export function WorkFooter({ children }: { children: ReactNode }) {
  return (
    <div
      ref={publishHeight}
      className="border-t border-line bg-panel [@media(min-height:20rem)]:sticky [@media(min-height:20rem)]:bottom-0"
    >
      <div className="mx-auto flex w-full max-w-work items-center gap-3.5 px-4 py-3 md:px-7">{children}</div>
    </div>
  );
}

function publishHeight(footer: HTMLElement | null) {
  if (footer === null) return;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty(heightVariable, `${footer.offsetHeight}px`));
  observer.observe(footer);
  return () => {
    observer.disconnect();
    style.removeProperty(heightVariable);
  };
}
