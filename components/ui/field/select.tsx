import type { ComponentProps } from 'react';
import { useEarlyChoice } from './use-early-input';

interface SelectProps extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'ref' | 'autoComplete'> {
  value: string;
  onChoose: (value: string) => void;
}

/** The browser's own select. A choice made before hydration counts too. */
export function Select({ value, onChoose, children, ...rest }: SelectProps) {
  const select = useEarlyChoice<HTMLSelectElement>(value, onChoose);
  return (
    <select
      ref={select}
      value={value}
      autoComplete="off"
      onChange={(event) => onChoose(event.target.value)}
      {...rest}
    >
      {children}
    </select>
  );
}
