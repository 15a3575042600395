'use client';

import { draftNoteTexts } from '#messages/account/draft-note';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import { timeAgo } from '@/lib/client/words/time';

/** A draft that was found, and what to do with it. */
export interface DraftOffer {
  /** Milliseconds since 1970. */
  typedAtMs: number;
  /** Whether its values are in the form already. If not, they wait, because the form has other values. */
  restored: boolean;
  /** The account has changed since the draft was typed. */
  outdated: boolean;
  restore(): void;
  discard(): void;
}

/** Says where values come from that were not typed just now, and offers a way back. */
export function DraftNote({ offer }: { offer: DraftOffer }) {
  const { typedAtMs, restored, outdated, restore, discard } = offer;
  const age = (
    <time dateTime={new Date(typedAtMs).toISOString()} title={new Date(typedAtMs).toLocaleString()}>
      {timeAgo(typedAtMs, Date.now())}
    </time>
  );
  return (
    <Note
      role="status"
      heading={sentence(restored ? draftNoteTexts.restored(age) : draftNoteTexts.kept(age))}
    >
      {outdated ? <p>{draftNoteTexts.outdated}</p> : null}
      <div className="mt-1 flex flex-wrap gap-2">
        {restored ? null : (
          <Button size="small" onClick={restore}>
            {draftNoteTexts.restore}
          </Button>
        )}
        <Button size="small" onClick={discard}>
          {draftNoteTexts.discard}
        </Button>
      </div>
    </Note>
  );
}
