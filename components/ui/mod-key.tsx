import { commonTexts } from '#messages/common';

/** The key that shortcuts are held with: ⌘ on Apple's systems, Ctrl elsewhere; `data-platform` on <html> knows. */
export function ModKey() {
  return (
    <>
      <span className="apple:hidden">{commonTexts.controlKey}</span>
      <span className="not-apple:hidden">⌘</span>
    </>
  );
}
