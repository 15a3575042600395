const shapes = {
  bad: { className: 'text-bad', path: <path d="M6 1.5 11.2 10.5H.8Z" fill="currentColor" /> },
  good: {
    className: 'text-good',
    path: <path d="m1.8 6.6 2.8 2.8 5.6-6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  },
} as const;

/** A shape beside a message, so that colour is not the only sign. Hidden from screen readers. */
export function StatusIcon({ kind }: { kind: keyof typeof shapes }) {
  const { className, path } = shapes[kind];
  return (
    <span className={`flex h-[1lh] shrink-0 items-center ${className}`}>
      <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
        {path}
      </svg>
    </span>
  );
}
