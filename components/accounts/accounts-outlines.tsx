import { shellTexts } from '#messages/shell/shell';
import { OutlineRows } from '@/components/ui/page/outline-rows';

const box = 'rounded-md border border-line-strong';

interface ListOutlineProps {
  /** Nothing is beside the list, so narrow windows show it. */
  isWholePage: boolean;
  /** Wide windows show the list itself. */
  isThere: boolean;
}

/** The list before it is there: its heading, its boxes and the lines of its rows. */
export function ListOutline({ isWholePage, isThere }: ListOutlineProps) {
  return (
    <div
      className={`border-line bg-panel! md:border-r ${isWholePage ? '' : 'max-md:hidden'} ${isThere ? 'md:hidden' : ''}`}
    >
      <div className="sticky top-13.75 h-0">
        <div className="grid grid-cols-2 gap-x-2 gap-y-2.5 px-3.5 pt-3.5 pb-11">
          <p className="col-span-2 leading-7 text-lg font-semibold tracking-[-0.01em]">
            {shellTexts.accounts}
          </p>
          <div className={`col-span-2 h-control ${box}`} />
          <div className={`h-control-small ${box}`} />
          <div className={`h-control-small ${box}`} />
        </div>
        <OutlineRows className="box-content h-9.75 py-row" />
      </div>
    </div>
  );
}

/** What is beside the list while no account is open, before it is there. */
export function StartOutline() {
  return (
    <div className="max-md:hidden md:col-start-2">
      <div className="sticky top-13.75 h-0 mx-auto max-w-work px-7 pt-12">
        <OutlineRows className="h-7.25" />
      </div>
    </div>
  );
}
