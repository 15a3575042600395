import { initialsOf } from './initials';

/** Who is signed in. */
export function Person({ name }: { name: string }) {
  return (
    <div className="flex min-w-0 items-center gap-2 text-ink-2 max-md:hidden">
      <span className="max-w-48 truncate max-lg:sr-only">{name}</span>
      <span
        aria-hidden="true"
        className="grid size-6.5 shrink-0 place-items-center rounded-full border border-line bg-sunken text-xs font-semibold"
      >
        {initialsOf(name)}
      </span>
    </div>
  );
}
