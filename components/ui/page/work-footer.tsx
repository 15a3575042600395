'use client';

import type { ReactNode } from 'react';

const heightVariable = '--footer-height';

/**
 * What stays at the bottom of the window while a work column scrolls, laid out in a row. It publishes its height
 * to the page for whatever floats above it, because its words can take several lines.
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
