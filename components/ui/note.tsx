import type { ComponentPropsWithRef, ReactNode } from 'react';

const kinds = {
  bad: { box: 'border-l-bad bg-bad-bg', heading: 'text-bad' },
  warn: { box: 'border-l-warn bg-warn-bg', heading: 'text-warn' },
  plain: { box: 'border-l-line-strong bg-panel', heading: 'text-ink' },
} as const;

interface NoteProps extends ComponentPropsWithRef<'div'> {
  kind?: keyof typeof kinds;
  heading: ReactNode;
}

/**
 * Something to read before going on. `role="alert"` or `"status"` makes a later one spoken. The words of a status
 * appear a moment after it, because many screen readers speak only what changes inside it.
 */
export function Note({ kind = 'plain', heading, className = '', children, ...rest }: NoteProps) {
  return (
    <div
      {...rest}
      className={`grid grid-cols-[minmax(0,1fr)] gap-1 rounded-md border border-l-3 border-line px-3.5 py-2.5 ${kinds[kind].box} ${rest.role === 'status' ? '*:animate-toast-words' : ''} ${className}`}
    >
      <h2 className={kinds[kind].heading}>{heading}</h2>
      {children}
    </div>
  );
}
