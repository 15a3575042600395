import { SkeletonLines } from '@/components/ui/skeleton-lines';

const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Rows without words, in the height of real ones. They come after a moment: a quick answer needs none. */
export function SkeletonRows() {
  return (
    <ul aria-hidden="true" className="animate-late border-b border-line">
      {rows.map((row) => (
        <li key={row} className="grid gap-px border-t border-line px-3.5 py-row">
          <SkeletonLines />
        </li>
      ))}
    </ul>
  );
}
