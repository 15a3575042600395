import type { ReactNode } from 'react';

/** Every column counts, those too that have no width where it is narrow. */
export const columnCount = 6;

interface CellProps {
  className?: string;
  children?: ReactNode;
}

export function Cell({ className = '', children }: CellProps) {
  return <td className={`px-3 py-2.5 ${className}`}>{children}</td>;
}

/** A cell of a column without width where it is narrow: there it is read aloud only. */
export function WideCell({ className = '', children }: CellProps) {
  return (
    <td className={`relative md:px-3 md:py-2.5 ${className}`}>
      <span className="max-md:sr-only">{children}</span>
    </td>
  );
}
