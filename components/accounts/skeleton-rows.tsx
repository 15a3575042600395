const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Rows without words, in the height of real ones. They come after a moment: a quick answer needs none. */
export function SkeletonRows() {
  return (
    <ul aria-hidden="true" className="animate-late border-b border-line">
      {rows.map((row) => (
        <li key={row} className="grid gap-px border-t border-line px-3.5 py-row">
          <span className="flex h-5 items-center">
            <span className="h-2.5 w-2/5 rounded-sm bg-line" />
          </span>
          <span className="flex h-4.5 items-center">
            <span className="h-2 w-3/5 rounded-sm bg-sunken" />
          </span>
        </li>
      ))}
    </ul>
  );
}
