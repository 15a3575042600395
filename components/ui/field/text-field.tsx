import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { StatusIcon } from '@/components/ui/status-icon';

interface TextFieldProps extends ComponentPropsWithRef<'input'> {
  label: string;
  /** How much of the limit is used, such as "120 / 128". */
  counter?: string | undefined;
  /** Shown under the field while there is nothing more important to say. */
  hint?: ReactNode;
  /** A remark on what was typed; it blocks nothing. */
  note?: string | undefined;
  error?: string | undefined;
  /** A button that fixes what the note or error is about. */
  remedy?: { label: string; onClick: () => void } | undefined;
  /** The value before the change; marks the field as changed. undefined: not changed. */
  was?: string | undefined;
  /** What floats below the input, such as a list of options, with the input's own width. */
  popup?: ReactNode;
}

const stateStyles = {
  plain: 'border-line-strong bg-panel',
  readOnly: 'border-line bg-sunken text-ink-2',
  changed: 'border-line-strong bg-panel shadow-[inset_3px_0_0_var(--color-accent)]',
  bad: 'border-bad bg-panel shadow-[inset_3px_0_0_var(--color-bad)]',
} as const;

/**
 * A single-line text field with its label. The input accepts every native attribute, and `ref` refers to it.
 * Space for a one-line message is reserved, so that showing one moves nothing.
 */
export function TextField(props: TextFieldProps) {
  const { label, counter, hint, note, error, remedy, was, popup, id, className = '', ...input } = props;
  const ownId = useId();
  const inputId = id ?? ownId;
  const shownHint = error === undefined && note === undefined ? hint : undefined;
  const state = stateOf(error, input.readOnly === true, was);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-1">
      <FieldHead inputId={inputId} label={label} was={was} counter={counter} />
      <div className="relative">
        <input
          type="text"
          {...input}
          id={inputId}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(inputId, { error, note, hint: shownHint, was, counter })}
          className={`h-control w-full min-w-0 rounded-md border px-2.5 placeholder:text-ink-2 focus-visible:border-accent focus-visible:outline-offset-1 ${stateStyles[state]} ${className}`}
        />
        {popup}
      </div>
      <FieldMessages inputId={inputId} error={error} note={note} remedy={remedy} hint={shownHint} />
    </div>
  );
}

/** The IDs of the parts that exist, in reading order. */
function describedBy(inputId: string, parts: Record<string, ReactNode>): string | undefined {
  const there = Object.keys(parts).filter((part) => parts[part] !== undefined);
  return there.map((part) => `${inputId}-${part}`).join(' ') || undefined;
}

type PartProps<Part extends keyof TextFieldProps> = Pick<TextFieldProps, Part> & { inputId: string };

function FieldHead({ inputId, label, was, counter }: PartProps<'label' | 'was' | 'counter'>) {
  return (
    <div className="flex justify-between gap-2">
      <label htmlFor={inputId} className="font-medium">
        {label}
      </label>
      {was === undefined ? null : (
        <span id={`${inputId}-was`} className="min-w-0 flex-1 truncate text-right text-sm text-ink-2">
          {was}
        </span>
      )}
      {counter === undefined ? null : (
        <span id={`${inputId}-counter`} className="shrink-0 text-sm text-ink-2">
          {counter}
        </span>
      )}
    </div>
  );
}

/** The first line uses the gap below the field, which is there anyway. */
function FieldMessages(props: PartProps<'error' | 'note' | 'remedy' | 'hint'>) {
  const { inputId, error, note, remedy, hint } = props;
  return (
    <div className="-mb-2 min-h-4.5 text-sm">
      {error === undefined ? null : (
        <p id={`${inputId}-error`} className="flex gap-1.5 text-bad">
          <StatusIcon kind="bad" />
          <span className="min-w-0">{error}</span>
        </p>
      )}
      {note === undefined ? null : (
        <p id={`${inputId}-note`} className="text-warn">
          {note}
        </p>
      )}
      {remedy === undefined ? null : (
        <button
          type="button"
          className="min-h-6 cursor-pointer text-accent underline"
          onClick={remedy.onClick}
        >
          {remedy.label}
        </button>
      )}
      {hint === undefined ? null : (
        <p id={`${inputId}-hint`} className="text-ink-2">
          {hint}
        </p>
      )}
    </div>
  );
}

function stateOf(
  error: string | undefined,
  readOnly: boolean,
  was: string | undefined,
): keyof typeof stateStyles {
  if (error !== undefined) return 'bad';
  if (readOnly) return 'readOnly';
  return was === undefined ? 'plain' : 'changed';
}
