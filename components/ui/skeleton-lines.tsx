/** Two lines without words, in the height of real ones: a row that is still being read. */
export function SkeletonLines() {
  return (
    <>
      <span className="flex h-5 items-center">
        <span className="h-2.5 w-2/5 rounded-sm bg-line" />
      </span>
      <span className="flex h-4.5 items-center">
        <span className="h-2 w-3/5 rounded-sm bg-sunken" />
      </span>
    </>
  );
}
