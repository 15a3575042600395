import { shellTexts } from '#messages/shell/shell';
import { OutlineRows } from '@/components/ui/page/outline-rows';

const box = 'h-9 rounded-md border border-line-strong bg-panel';
const filters = ['name', 'outcome', 'person', 'from', 'to'];

/** The activity before it is there. Its API region is named once it is. */
export function ActivityOutline() {
  return (
    <div className="col-span-full">
      <div className="sticky top-13.75 h-0 mx-auto max-w-[88rem] px-4 pt-4 md:px-7 md:pt-5">
        <p className="text-lg font-semibold tracking-[-0.01em]">{shellTexts.activity}</p>
        <div className="mt-4.5 mb-4.5 grid grid-cols-2 items-end gap-x-3 gap-y-2 lg:grid-cols-[2fr_1.2fr_1.2fr_1fr_1fr_15.3rem]">
          {filters.map((filter) => (
            <div key={filter} className={`mt-5.5 max-lg:first:col-span-2 ${box}`} />
          ))}
          <div className={`w-29.5 max-lg:col-span-2 lg:justify-self-end ${box}`} />
        </div>
        <div className="rounded-md border border-line bg-panel pt-8.5">
          <div className="h-7.75 border-t border-line bg-sunken" />
          <OutlineRows className="h-20.25 md:h-15.75" />
        </div>
      </div>
    </div>
  );
}
