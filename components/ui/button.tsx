import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { Spinner } from './spinner';

const base =
  'relative inline-flex items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap cursor-pointer disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress';

const variants = {
  primary: 'border-accent bg-accent text-on-accent enabled:hover:brightness-92',
  secondary: 'border-line-strong bg-panel text-ink enabled:hover:bg-sunken',
  quiet: 'border-transparent text-ink-2 enabled:hover:bg-sunken enabled:hover:text-ink',
} as const;

const sizes = { regular: 'h-control px-3.5', small: 'h-control-small px-2.5 text-sm' } as const;

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  /**
   * Busy: a spinner covers the label without changing the width, and clicks do nothing. The button stays
   * focusable, because disabling it would drop the keyboard focus.
   */
  busy?: boolean;
}

/** A button; `type` defaults to "button". */
export function Button({
  variant = 'secondary',
  size = 'regular',
  busy = false,
  type = 'button',
  className = '',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  function click(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      className={`${base} ${variants[variant]} ${sizes[size]} ${className}`}
      onClick={click}
    >
      <span className={`inline-flex items-center gap-2 ${busy ? 'opacity-0' : ''}`}>{children}</span>
      {busy ? <Spinner /> : null}
    </button>
  );
}
