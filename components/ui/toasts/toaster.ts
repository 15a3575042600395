export interface Toast {
  /** success is spoken as a status, failure as an alert. */
  kind: 'success' | 'failure' | 'note';
  title: string;
  description?: string;
  /** Shown on its own line under the description. */
  footnote?: string;
  /** The one thing to do about it, or the page to go to. Either closes the toast. */
  action?: { label: string } & ({ onAction: () => void } | { href: string });
  /** Stays until closed. Defaults to true for a failure. */
  stays?: boolean;
}

export interface ShownToast extends Toast {
  id: number;
}

const none: readonly ShownToast[] = [];
let shown = none;
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly ShownToast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/**
 * Shows a toast below the others. One with the same words as an earlier toast replaces it and is spoken again.
 * Returns a function that closes it.
 */
export function showToast(toast: Toast): () => void {
  lastId += 1;
  const id = lastId;
  const others = shown.filter(
    (other) => other.title !== toast.title || other.description !== toast.description,
  );
  change([...others, { ...toast, id }]);
  return () => closeToast(id);
}

export function closeToast(id: number): void {
  if (shown.some((toast) => toast.id === id)) change(shown.filter((toast) => toast.id !== id));
}

/** For useSyncExternalStore. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => shown,
  readOnServer: () => none,
};
