import { type ReactNode, useId } from 'react';

interface ChoiceProps {
  label: string;
  value: string | number;
  onChange: (value: string) => void;
  /** The options. */
  children: ReactNode;
}

/** One choice of how a file is read, under its label. */
export function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="h-control w-full min-w-0 cursor-pointer truncate rounded-md border border-line-strong bg-panel px-2 hover:bg-sunken"
      >
        {children}
      </select>
    </div>
  );
}
