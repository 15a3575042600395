import { type KeyboardEvent, useEffect, useRef } from 'react';
import { commonTexts } from '#messages/common';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { StatusIcon } from '@/components/ui/status-icon';
import { closeToast, type ShownToast } from './toaster';

const staysForMs = 6_000;

const edges = {
  success: 'border-l-good',
  failure: 'border-l-bad',
  note: 'border-l-line-strong',
} as const;

const icons = { success: 'good', failure: 'bad', note: null } as const;

interface ToastCardProps {
  toast: ShownToast;
  /** The pointer or the focus is on the toasts, so none of them disappears. */
  paused: boolean;
  releaseFocus: () => void;
}

/** One toast. Its words are the live region. Close is outside it, so that it is not spoken with them. */
export function ToastCard({ toast, paused, releaseFocus }: ToastCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const { id, kind, stays = kind === 'failure' } = toast;
  useLeave(id, stays || paused);
  const icon = icons[kind];

  function close() {
    if (card.current?.contains(document.activeElement)) releaseFocus();
    closeToast(id);
  }
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key === 'Escape') close();
  }

  return (
    <li
      ref={card}
      data-toast
      onKeyDown={closeOnEscape}
      className={`pointer-events-auto flex animate-toast-in items-start gap-2 rounded-lg border border-l-3 border-line bg-panel py-2.5 pr-2 pl-3.5 text-ink shadow-float ${edges[kind]}`}
    >
      {icon === null ? null : <StatusIcon kind={icon} />}
      <ToastWords toast={toast} close={close} />
      <CloseButton onClick={close} />
    </li>
  );
}

function ToastWords({ toast, close }: { toast: ShownToast; close: () => void }) {
  const { kind, title, description, footnote, action } = toast;
  return (
    <div role={kind === 'failure' ? 'alert' : 'status'} className="min-w-0 flex-1">
      <div className="grid animate-toast-words grid-cols-[minmax(0,1fr)] gap-0.5 py-0.5">
        <p className="font-semibold">{title}</p>
        {description === undefined ? null : <p className="text-sm text-ink-2">{description}</p>}
        {footnote === undefined ? null : <p className="text-sm text-ink-2">{footnote}</p>}
        {action === undefined ? null : <ToastAction action={action} close={close} />}
      </div>
    </div>
  );
}

function ToastAction({ action, close }: { action: NonNullable<ShownToast['action']>; close: () => void }) {
  const className = 'mt-1.5 justify-self-start';
  if ('href' in action) {
    return (
      <LinkButton href={action.href} className={className} onClick={close}>
        {action.label}
      </LinkButton>
    );
  }
  const { onAction } = action;
  function act() {
    close();
    onAction();
  }
  return (
    <Button size="small" className={className} onClick={act}>
      {action.label}
    </Button>
  );
}

function CloseButton({ onClick }: { onClick: () => void }) {
  return (
    <Button
      variant="quiet"
      size="small"
      className="w-7 px-0"
      aria-label={commonTexts.close}
      onClick={onClick}
    >
      <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3" stroke="currentColor" strokeWidth="1.6">
        <path d="m2 2 8 8M10 2l-8 8" />
      </svg>
    </Button>
  );
}

/** Closes the toast when its time is up. Time while `held` does not count. */
function useLeave(id: number, held: boolean): void {
  const leftMs = useRef(staysForMs);
  useEffect(() => {
    if (held) return;
    const startedAt = performance.now();
    const timer = setTimeout(() => closeToast(id), leftMs.current);
    return () => {
      clearTimeout(timer);
      leftMs.current -= performance.now() - startedAt;
    };
  }, [id, held]);
}
