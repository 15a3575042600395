'use client';

import { historyTexts } from '#messages/lists/history';
import { showToast } from '@/components/ui/toasts/toaster';
import { changedForm, openForm } from '@/lib/client/leaving/open-form';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';

/** Fills the form with an attempt's values. Nothing is sent, and what was typed can be restored. */
export function RestoreValues({ values }: { values: AccountFormValues }) {
  function restore() {
    const typed = changedForm()?.values();
    openForm()?.fill(values);
    // The form may be far above the history.
    window.scrollTo({ top: 0 });
    showToast({
      kind: 'note',
      title: historyTexts.restored.title,
      description: historyTexts.restored.description,
      ...(typed === undefined
        ? {}
        : { action: { label: historyTexts.restored.back, onAction: () => openForm()?.fill(typed) } }),
    });
  }
  return (
    <button
      type="button"
      onClick={restore}
      className="cursor-pointer py-0.75 text-sm text-accent underline underline-offset-3"
    >
      {historyTexts.restore}
    </button>
  );
}
