import { commonTexts } from '#messages/common';

/** The modifier key of shortcuts: ⌘ on Apple's systems, Ctrl elsewhere, chosen by `data-platform` on <html>. */
export function ModKey() {
  return (
    <>
      <span className="apple:hidden">{commonTexts.controlKey}</span>
      <span className="not-apple:hidden">⌘</span>
    </>
  );
}
