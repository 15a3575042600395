import { SkeletonLines } from '@/components/ui/skeleton-lines';

const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Placeholder rows, as high as real ones. They appear after a delay: a quick answer needs none. */
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
