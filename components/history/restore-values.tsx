'use client';

import { historyTexts } from '#messages/lists/history';
import { showToast } from '@/components/ui/toasts/toaster';
import { requestFill } from '@/lib/client/account/form-values-bus';
import { changedForm } from '@/lib/client/leaving/unsaved-form';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';

/** Fills the form with the values of an attempt. Nothing is sent, and what was typed can be had back. */
export function RestoreValues({ values }: { values: AccountFormValues }) {
  function restore() {
    const typed = changedForm()?.values();
    requestFill(values);
    // The form may stand far above the history.
    window.scrollTo({ top: 0 });
    showToast({
      kind: 'note',
      title: historyTexts.restored.title,
      description: historyTexts.restored.description,
      ...(typed === undefined
        ? {}
        : { action: { label: historyTexts.restored.back, onAction: () => requestFill(typed) } }),
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
