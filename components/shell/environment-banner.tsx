import { frameTexts } from '#messages/shell/frame';

/**
 * On every page while no credential is set: what is saved here goes nowhere else. A plain link, so that a page
 * with unsaved values can ask before it is left.
 */
export function EnvironmentBanner() {
  return (
    <aside
      aria-label={frameTexts.environment}
      className="border-b border-line bg-warn-bg px-3 py-1 text-center text-sm text-warn"
    >
      {frameTexts.sandbox}{' '}
      <a href="/sandbox" className="inline-block">
        {frameTexts.aboutSandbox}
      </a>
    </aside>
  );
}
