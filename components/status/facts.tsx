import { type ReactNode, useId } from 'react';

/** A list of facts, each with its name. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm [&>dt]:text-ink-2">
      {children}
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A part of the page with a heading of its own. */
export function Card({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-md border border-line bg-panel p-3.5"
    >
      <h2 id={id} className="flex flex-wrap items-center gap-2">
        {heading}
      </h2>
      {children}
    </section>
  );
}
