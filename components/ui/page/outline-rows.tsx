const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The lines between rows that are not there yet. `className` gives a row its height. */
export function OutlineRows({ className }: { className: string }) {
  return rows.map((row) => <div key={row} className={`border-t border-line ${className}`} />);
}
