import { frameTexts } from '#messages/shell/frame';
import { SheetButton } from './sheets';

const inBar =
  'grid size-8 cursor-pointer place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink';
const inMenu =
  'flex w-full cursor-pointer items-center rounded-md px-2.5 py-2 text-ink-2 hover:bg-sunken hover:text-ink';

/** Opens the shell's sheets, in a wide bar. */
export function SheetButtonsInBar() {
  return (
    <div className="flex max-md:hidden">
      <SheetButton
        sheet="help"
        aria-label={frameTexts.help.title}
        title={frameTexts.help.title}
        className={`${inBar} font-medium`}
      >
        ?
      </SheetButton>
      <SheetButton
        sheet="preferences"
        aria-label={frameTexts.preferences.title}
        title={frameTexts.preferences.title}
        className={inBar}
      >
        <Sliders />
      </SheetButton>
    </div>
  );
}

/** The same for narrow windows, in the menu behind the mark. */
export function SheetButtonsInMenu() {
  return (
    <div className="mt-1.5 border-t border-line pt-1.5 md:hidden">
      <SheetButton sheet="preferences" className={inMenu}>
        {frameTexts.preferences.title}
      </SheetButton>
      <SheetButton sheet="help" className={inMenu}>
        {frameTexts.help.title}
      </SheetButton>
    </div>
  );
}

function Sliders() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      className="size-4"
    >
      <path d="M2 4.5h6.5M12 4.5h2M2 11.5h2M7.5 11.5H14" />
      <circle cx="10.25" cy="4.5" r="1.75" />
      <circle cx="5.75" cy="11.5" r="1.75" />
    </svg>
  );
}
