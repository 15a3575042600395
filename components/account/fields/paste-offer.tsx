'use client';

import { pasteOfferTexts } from '#messages/account/paste-offer';
import { nameTexts } from '#messages/names';
import type { AccountFormState } from '@/components/account/use-account-form';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import type { PastedRow } from '@/lib/client/account/pasted-row';

interface PasteOfferProps {
  form: AccountFormState;
  row: PastedRow;
  onDone: () => void;
}

/** Offers to put each cell of the pasted row into its own field. */
export function PasteOffer({ form, row, onDone }: PasteOfferProps) {
  function fill() {
    for (const [field, value] of row) form.setValue(field, value, { shouldDirty: true });
    form.clearErrors();
    close();
  }
  /** The pressed button disappears, so the focus returns to where the row was pasted. */
  function close() {
    form.setFocus('reference');
    onDone();
  }
  return (
    <Note heading={pasteOfferTexts.heading} role="status">
      <p className="wrap-anywhere">
        {row.map(([field, value]) => pasteOfferTexts.cell(nameTexts.fields[field], value)).join(' · ')}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button size="small" onClick={fill}>
          {pasteOfferTexts.fill}
        </Button>
        <Button size="small" variant="quiet" onClick={close}>
          {pasteOfferTexts.leave}
        </Button>
      </div>
    </Note>
  );
}
