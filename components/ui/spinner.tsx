/** A spinner in the middle of the nearest positioned parent. */
export function Spinner() {
  return (
    <span aria-hidden="true" className="absolute inset-0 grid place-items-center">
      <span className="size-4 animate-busy rounded-full border-2 border-current border-r-transparent" />
    </span>
  );
}
